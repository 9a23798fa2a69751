import type { SearchKind } from '@parvis/shared';
import { counted, figure } from '../wording/counts.ts';
import { noneFound } from './advice.ts';
import type { Asked } from './asked.ts';
import { dayInWords } from './day.ts';
import { type Html, html, nothing } from './html.ts';
import { kinds } from './kinds.ts';
import { marked, wordsOutOfSight } from './marking.ts';
import type { Found, SearchAnswer } from './search.ts';

/** How many results are shown at once. */
export const RESULTS_AT_ONCE = 20;

/** How the title of the page begins once something is asked. */
export function titleStart({ typed, page }: Asked): string {
  if (typed === '') return '';
  return `${quoted(typed)}${page > 1 ? `, page ${page}` : ''} · `;
}

const quoted = (words: string) => `«\u00a0${words}\u00a0»`;

/** « 12 résultats pour « logement » » */
export function resultsTitle({ typed, kind }: Asked, { found, nearness }: SearchAnswer): string {
  const among = kind === undefined ? '' : ` parmi les ${kinds[kind].many.toLowerCase()}`;
  const question = `${quoted(typed)}${among}`;
  if (found.length === 0) return `Aucun résultat pour ${question}`;
  const results = (kindOfResults: string) =>
    counted(found.length, `résultat ${kindOfResults}`, `résultats ${kindOfResults}s`, '');
  if (nearness === 'near') return `Aucun résultat exact pour ${question}, ${results('proche')}`;
  if (nearness === 'some')
    return `Rien ne réunit tous les mots de ${question}, ${results('partiel')}`;
  return `${counted(found.length, 'résultat', 'résultats', '')} pour ${question}`;
}

/**
 * What the page of the search shows of an answer: how many documents were found, and those from
 * one rank to another, counted from 0. What to try when there are none.
 */
export function resultsHtml(asked: Asked, answer: SearchAnswer, from: number, to: number): Html {
  const title = html`<h2 class="results__title">${resultsTitle(asked, answer)}</h2>`;
  if (answer.found.length === 0) return html`${title}${noneFound(asked)}`;
  const typed = answer.nearness === 'some' ? typedWords(answer.found) : [];
  const items = answer.found.slice(from, to).map((found) => result(found, typed));
  return html`${title}<ol class="results" start="${from + 1}">${items}</ol>`;
}

/** The words of the question that some result holds, in the order of the question. */
function typedWords(found: readonly Found[]): string[] {
  return [...new Set(found.flatMap(({ words }) => words))];
}

function result(found: Found, typed: readonly string[]): Html {
  const terms = new Set(found.terms);
  const elsewhere = wordsOutOfSight(found);
  const missing = typed.filter((word) => !found.words.includes(word));
  return html`<li class="result">
<p class="meta"><span class="tag">${kinds[found.kind].one}</span>${dateHtml(found.kind, found.date)}</p>
<h3 class="result__title"><a href="${found.address}">${marked(found.title, terms)}</a></h3>
${found.summary === '' ? nothing : html`<p class="result__text">${marked(found.summary, terms)}</p>`}
${wordsHtml('Dans le texte', elsewhere)}${wordsHtml('Sans', missing)}</li>
`;
}

function dateHtml(kind: SearchKind, date: string | null): Html {
  if (date === null) return nothing;
  const day = html`<time datetime="${date}">${dayInWords(date)}</time>`;
  return kind === 'role' ? html` Répondre jusqu’au ${day}` : html` ${day}`;
}

function wordsHtml(label: string, words: readonly string[]): Html {
  if (words.length === 0) return nothing;
  return html`<p class="meta">${label}&nbsp;: ${words.join(', ')}</p>`;
}

/** « Résultats 21 à 40 sur 1 234 » */
export function rangeInWords(from: number, to: number, total: number): string {
  return `Résultats ${figure(from + 1)} à ${figure(Math.min(to, total))} sur ${figure(total)}`;
}
