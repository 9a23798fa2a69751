import { setImmediate } from 'node:timers/promises';
import { sections } from '@parvis/shared';
import { advice, failures } from '../../src/search/advice.ts';
import { type Asked, addressAsking, nothingAsked, readAsked } from '../../src/search/asked.ts';
import { formHtml } from '../../src/search/form.ts';
import { type Html, html } from '../../src/search/html.ts';
import {
  RESULTS_AT_ONCE,
  rangeInWords,
  resultsHtml,
  titleStart,
} from '../../src/search/results.ts';
import { type SearchAnswer, searchSteps } from '../../src/search/search.ts';
import type { Shard } from '../../src/search/shard.ts';
import { keepShards } from '../../src/search/shards.ts';
import type { Folder } from '../folder.ts';
import { textOf } from '../text.ts';
import type { LivePage } from './page.ts';

const shards = keepShards(1);

/** The page of the search, with what it finds. */
export const searchResults: LivePage = {
  addresses: [sections.search],

  async answer(page, query, folder) {
    const asked = readAsked(query);
    if (asked.typed === '' && asked.kind === undefined) return page;
    const filled = page.replace(formHtml(nothingAsked).html, () => formHtml(asked).html);
    if (asked.typed === '') return filled;
    const results = await resultsFor(asked, folder);
    return filled
      .replace(advice.html, () => results.html)
      .replace('<title>', () => html`<title>${titleStart(asked)}`.html);
  },
};

async function resultsFor(asked: Asked, folder: Folder): Promise<Html> {
  const loaded = await shards.load((path) => readBetweenOthers(path, folder));
  if (typeof loaded === 'string') return failures[loaded];
  const answer = await searchBetweenOthers(loaded, asked);
  const pages = Math.max(1, Math.ceil(answer.found.length / RESULTS_AT_ONCE));
  const page = Math.min(asked.page, pages);
  const [from, to] = [(page - 1) * RESULTS_AT_ONCE, page * RESULTS_AT_ONCE];
  const results = resultsHtml(asked, answer, from, to);
  return pages === 1 ? results : html`${results}${turns({ ...asked, page }, pages, answer)}`;
}

/** To read a shard, or to search it, takes some milliseconds: other visitors come in between. */
async function readBetweenOthers(path: string, folder: Folder): Promise<string | undefined> {
  await setImmediate();
  return textOf(path, folder);
}

async function searchBetweenOthers(
  loaded: readonly Shard[],
  { typed, kind }: Asked,
): Promise<SearchAnswer> {
  const steps = searchSteps(loaded, typed, kind);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

function turns(asked: Asked, pages: number, { found }: SearchAnswer): Html {
  const from = (asked.page - 1) * RESULTS_AT_ONCE;
  const turn = (page: number, label: string) =>
    page < 1 || page > pages
      ? []
      : [html`<a class="button" href="${addressAsking({ ...asked, page })}">${label}</a>\n`];
  return html`<nav class="search__turns" aria-label="Pages de résultats">
<p class="meta">${rangeInWords(from, from + RESULTS_AT_ONCE, found.length)}</p>
${turn(asked.page - 1, 'Résultats précédents')}${turn(asked.page + 1, 'Résultats suivants')}</nav>`;
}
