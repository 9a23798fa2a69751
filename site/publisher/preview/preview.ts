import {
  type CompiledSite,
  type PreviewContent,
  type PreviewLink,
  type PreviewSeal,
  previewPath,
  readPreviewLink,
} from '@parvis/shared';
import { notice } from '../../serve/notice.ts';
import { CmsUnavailableError } from '../cms/client.ts';
import type { Log } from '../log.ts';
import type { Answer } from '../server/answer.ts';
import type { Content } from '../snapshot/snapshot.ts';
import { askOnce } from './asking.ts';
import type { Drafts } from './drafts.ts';
import { frameHtml } from './frame.ts';
import { framers, noticeHeaders, previewHeaders } from './headers.ts';
import { type Laid, overlay } from './overlay.ts';
import { dressed } from './page.ts';
import { draftPictures, pictureType, showsFile } from './pictures.ts';
import { placeOf } from './place.ts';
import { createTurns } from './turns.ts';
import { type Unfinished, unfinished } from './unfinished.ts';
import { linkedInWords, refusals, stateInWords, validityInWords } from './words.ts';

/** Drafts as the site would show them, for who has a link. Nothing of them is kept. */
export interface Preview {
  /** The page that shows what a link opens. */
  page(link: string): Promise<Answer>;
  /** That page in the width of several devices, for the frame of the CMS. */
  frame(link: string): Promise<Answer>;
  /** A picture that the draft shows. @param path on the CMS, decoded */
  picture(link: string, path: string): Promise<Answer>;
}

export interface PreviewTools {
  /** The compiled templates, the ones that make the site. */
  site: Pick<CompiledSite, 'queries' | 'render'>;
  /** What is on the site; read, and never written to. */
  content: Content;
  drafts: Drafts;
  /** The bytes of a file of the CMS by its path. */
  file(path: string): Promise<Uint8Array | undefined>;
  seal: PreviewSeal;
  /** Where staff reach the CMS, which alone may frame a preview. */
  adminUrl: string;
  log: Log;
  now(): Date;
}

/** A page costs what one costs a publication, which renders on the same thread: few at once. */
const PAGES = { atOnce: 2, waiting: 8 };
/** Each holds a whole file in memory; a page asks for all of its pictures together. */
const PICTURES = { atOnce: 3, waiting: 60 };

export function createPreview(tools: PreviewTools): Preview {
  const { site, content, drafts, file, seal, adminUrl, log, now } = tools;
  const headers = previewHeaders(adminUrl);
  const pages = createTurns(PAGES);
  const pictures = createTurns(PICTURES);

  function refuse(why: keyof typeof refusals): Answer {
    const { status, title, text } = refusals[why];
    return say(status, title, text, status === 503 ? { 'Retry-After': '5' } : {});
  }

  function say(
    status: number,
    title: string,
    text: string,
    more: Readonly<Record<string, string>> = {},
  ): Answer {
    const said = notice(title, text, { frameAncestors: framers(adminUrl) });
    return {
      ...html(status, said.html),
      headers: { ...noticeHeaders(said.contentSecurityPolicy), ...more },
    };
  }

  function html(status: number, text: string): Answer {
    return { status, text, contentType: 'text/html; charset=utf-8', headers };
  }

  /** The page of a draft, rendered as a publication renders it. */
  async function render(
    link: string,
    opened: PreviewLink,
    { document: draft, linked, files }: PreviewContent,
  ): Promise<Answer> {
    const main = unfinished(draft, now());
    const others = linked.map((one) => ({ type: one.type, ...unfinished(one, now()) }));
    const place = placeOf(draft.type, main.document);
    if ('reason' in place) return say(200, place.title, place.reason);

    const { address } = place;
    const documents = [main, ...others].map(({ document }) => document);
    const laid: Laid[] = [{ type: draft.type, document: main.document }, ...others];
    const shown = overlay(content, laid, draftPictures(documents, files, link));
    const { status, body } = await site.render(address, askOnce(shown, site.queries));
    if (status === 404) return refuse('nowhere');
    if (status !== 200) throw new Error(`status ${status}`);
    const banner = {
      state: stateInWords(draft, main.document, now()),
      validity: validityInWords(opened),
      notices: [...main.notices, ...others.map(({ document }) => linkedInWords(document))],
    };
    return html(
      200,
      dressed(body, {
        banner,
        own: { address, preview: previewPath(link) },
        unpublished: others.flatMap(addressOfOther),
        isFramed: opened.share === null,
      }),
    );
  }

  async function opening(
    link: string,
    purpose: 'page' | 'picture',
    show: (opened: PreviewLink, content: PreviewContent) => Promise<Answer>,
  ): Promise<Answer> {
    const opened = readPreviewLink(link, seal, now());
    if (typeof opened === 'string') return refuse(opened);
    const answer = await (purpose === 'page' ? pages : pictures).take(async () => {
      const said = await drafts(link, purpose);
      if ('refused' in said) return refuse(said.refused);
      return show(opened, said).catch((error: unknown) => {
        if (error instanceof CmsUnavailableError) throw error;
        // What a template throws may quote the draft, which goes into no log.
        const { type, documentId } = opened;
        log('warn', 'A preview could not be made.', { type, documentId });
        return refuse('failed');
      });
    });
    return answer === 'busy' ? refuse('busy') : answer;
  }

  async function whileCmsAnswers(work: Promise<Answer>): Promise<Answer> {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof CmsUnavailableError)) throw error;
      log('warn', error.message);
      return refuse('silent');
    }
  }

  return {
    page: (link) =>
      whileCmsAnswers(opening(link, 'page', (opened, content) => render(link, opened, content))),

    async frame(link) {
      const opened = readPreviewLink(link, seal, now());
      return typeof opened === 'string' ? refuse(opened) : html(200, frameHtml(link));
    },

    picture: (link, path) =>
      whileCmsAnswers(
        opening(link, 'picture', async (_, { document: draft, linked, files }) => {
          const contentType = pictureType(path);
          const documents = [draft, ...linked].map((one) => unfinished(one, now()).document);
          const bytes =
            contentType !== undefined && showsFile(documents, files, path)
              ? await file(encodeURI(path))
              : undefined;
          if (bytes === undefined || contentType === undefined) return refuse('absent');
          return {
            status: 200,
            contentType,
            headers,
            stream: (response) => void response.end(bytes),
          };
        }),
      ),
  };
}

function addressOfOther({ type, document }: Laid & Unfinished): string[] {
  const place = placeOf(type, document);
  return 'address' in place ? [place.address] : [];
}
