import type { PublicationForeseen } from '@parvis/shared';
import type { ForeseenPublication } from '../../foresight/publication.ts';
import { json, refusal } from '../answer.ts';
import type { Route } from '../route.ts';
import { namedPages } from './named-pages.ts';

/** For the CMS: what visitors would see otherwise, were the draft behind a preview link published. */
export const publication: Route = {
  method: 'GET',
  path: '/publication/:link',
  guard: 'bearer',
  async handle({ service, parameters: { link = '' } }) {
    const foreseen = await service.foreseePublication(link);
    if (foreseen === 'refused') return refusal(404, 'This link opens nothing.');
    if (foreseen === 'unknown') return refusal(503, 'What it would change is not known.');
    return json(200, answerOf(foreseen, service.addresses.site));
  },
};

function answerOf({ pages, files, from }: ForeseenPublication, siteUrl: string) {
  const count = (wanted: string) => pages.filter(({ becomes }) => becomes === wanted).length;
  return {
    pages: namedPages(pages, siteUrl),
    counts: { new: count('new'), different: count('different'), gone: count('gone') },
    ...{ files, from },
  } satisfies PublicationForeseen;
}
