import { advice, failures } from '../advice.ts';
import type { Asked } from '../asked.ts';
import { type Html, html } from '../html.ts';
import { resultsHtml, resultsTitle } from '../results.ts';
import type { SearchAnswer } from '../search.ts';

/** How far the index has come. */
export type IndexState = 'partial' | 'whole' | keyof typeof failures;

/** What the page shows below the form, and what is said of it to those who do not see it. */
export interface View {
  html: Html;
  announcement: string;
}

/** @param shown how many results at most */
export function viewOf(asked: Asked, answer: SearchAnswer, state: IndexState, shown: number): View {
  if (asked.typed === '') return { html: advice, announcement: '' };
  if (state !== 'partial' && state !== 'whole') return { html: failures[state], announcement: '' };
  const found = answer.found.length;
  if (state === 'whole') {
    const results = resultsHtml(asked, answer, 0, shown);
    const more = found > shown ? html`${results}${moreButton(found - shown)}` : results;
    return { html: more, announcement: resultsTitle(asked, answer) };
  }
  // Words that are nowhere yet may be in what is still to come.
  const isSure = found > 0 && answer.nearness === 'exact';
  const some = isSure ? resultsHtml(asked, answer, 0, shown) : html``;
  return { html: html`${some}<p class="meta">Recherche en cours…</p>`, announcement: '' };
}

function moreButton(left: number): Html {
  return html`<p class="search__turns"><button class="button" type="button" data-more>Afficher plus de résultats (${left})</button></p>`;
}
