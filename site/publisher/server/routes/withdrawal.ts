import { isDocumentType, LARGEST_WITHDRAWAL, type Withdrawal } from '@parvis/shared';
import type { Foreseen } from '../../foresight/foreseen.ts';
import { json, refusal } from '../answer.ts';
import type { Route } from '../route.ts';
import { namedPages } from './named-pages.ts';

/** For the CMS: what visitors would see otherwise, were these documents withdrawn. */
export const withdrawal: Route = {
  method: 'GET',
  path: '/withdrawal/:type/:documentIds',
  guard: 'bearer',
  handle({ service, parameters: { type = '', documentIds = '' } }) {
    if (!isDocumentType(type)) return refusal(404, 'There is no such type of document.');
    const ids = documentIds.split(',');
    if (ids.length > LARGEST_WITHDRAWAL) {
      return refusal(400, `Ask about ${LARGEST_WITHDRAWAL} documents at most.`);
    }
    const foreseen = service.foreseeWithdrawal(ids.map((documentId) => ({ type, documentId })));
    if (foreseen === undefined) {
      return refusal(503, 'The site is being rendered: what its pages show is not known yet.');
    }
    return json(200, answerOf(foreseen, service.addresses.site));
  },
};

function answerOf({ pages, files }: Foreseen, siteUrl: string): Withdrawal {
  return {
    pages: namedPages(pages, siteUrl),
    total: pages.length,
    files,
  };
}
