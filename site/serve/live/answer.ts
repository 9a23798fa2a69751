import type { Answer, Request } from '../exchange.ts';
import type { Folder } from '../folder.ts';
import { madeAnswer } from '../made.ts';
import { fileOf, type RequestPath } from '../path.ts';
import { textOf } from '../text.ts';
import type { LivePage } from './page.ts';

/** What a page answers to a form; none when the file of the release is the answer. */
export async function liveAnswer(
  path: RequestPath,
  request: Request,
  folder: Folder,
  pages: readonly LivePage[],
): Promise<Answer | undefined> {
  if (path.query.length < 2) return undefined;
  const page = pages.find(({ addresses }) => addresses.includes(path.decoded));
  const html = page && (await textOf(fileOf(path), folder));
  if (html === undefined) return undefined;
  const answered = await page?.answer(html, new URLSearchParams(path.query), folder);
  return answered === undefined || answered === html
    ? undefined
    : madeAnswer(200, answered, request);
}
