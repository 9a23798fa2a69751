import {
  type CompiledSite,
  type PreviewContent,
  type PreviewLink,
  type PreviewSeal,
  readPreviewLink,
} from '@parvis/shared';
import { CmsUnavailableError } from '../cms/client.ts';
import type { FinishedDraft, ForeseenPublication } from '../foresight/publication.ts';
import type { Log } from '../log.ts';
import type { Content } from '../snapshot/snapshot.ts';
import { askOnce } from './asking.ts';
import type { Drafts } from './drafts.ts';
import { overlay } from './overlay.ts';
import { draftPictures } from './pictures.ts';
import { placeOf } from './place.ts';
import { createTurns } from './turns.ts';
import { unfinished } from './unfinished.ts';

/**
 * What the publication of the draft behind a preview link would change on the site.
 *
 * @returns `refused` when the link opens nothing; `unknown` when it cannot be told: the CMS does
 * not answer, others ask, the site is not rendered yet, or cannot be made with this draft
 */
export type ForeseeDraft = (link: string) => Promise<ForeseenPublication | 'refused' | 'unknown'>;

export interface ForesightTools {
  /** The compiled templates, the ones that make the site. */
  site: Pick<CompiledSite, 'queries' | 'render'>;
  /** What is on the site; read, and never written to. */
  content: Content;
  drafts: Drafts;
  seal: PreviewSeal;
  /** In memory only, and at once. */
  foresee(draft: FinishedDraft): ForeseenPublication | undefined;
  log: Log;
  now(): Date;
}

/** Each costs one page and the questions that it changes, on the thread that renders. */
const TURNS = { atOnce: 1, waiting: 10 };

export function createForesight(tools: ForesightTools): ForeseeDraft {
  const { site, content, drafts, seal, foresee, log, now } = tools;
  const turns = createTurns(TURNS);

  async function foreseeContent(
    link: string,
    { document: draft, files }: PreviewContent,
  ): Promise<ForeseenPublication | 'unknown'> {
    const { type } = draft;
    const { document } = unfinished(draft, now());
    // Without a title it has no address either: nobody could publish it.
    if ('slug' in document && !draft.attributes.slug) return 'unknown';
    const pictures = draftPictures([document], files, link);
    const finished = { type, document, pictures };
    return (await makesPage(finished)) ? (foresee(finished) ?? 'unknown') : 'unknown';
  }

  /** A page that cannot be made keeps its document off the site. @throws what the template throws */
  async function makesPage({ type, document, pictures }: FinishedDraft): Promise<boolean> {
    const place = placeOf(type, document);
    if ('reason' in place) return true;
    const shown = overlay(content, [{ type, document }], pictures);
    const { status } = await site.render(place.address, askOnce(shown, site.queries));
    return status < 500;
  }

  async function open(link: string, { type, documentId }: PreviewLink) {
    try {
      const said = await drafts(link, 'page');
      return 'refused' in said ? 'refused' : await foreseeContent(link, said);
    } catch (error) {
      if (error instanceof CmsUnavailableError) log('warn', error.message);
      // What a template throws may quote the draft, which goes into no log.
      else log('warn', 'A publication could not be foreseen.', { type, documentId });
      return 'unknown';
    }
  }

  return async (link) => {
    const opened = readPreviewLink(link, seal, now());
    if (typeof opened === 'string') return 'refused';
    const foreseen = await turns.take(() => open(link, opened));
    return foreseen === 'busy' ? 'unknown' : foreseen;
  };
}
