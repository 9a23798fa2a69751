import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingAsked } from '../../../site/src/search/asked.ts';
import {
  rangeInWords,
  resultsHtml,
  resultsTitle,
  titleStart,
} from '../../../site/src/search/results.ts';
import type { SearchAnswer } from '../../../site/src/search/search.ts';
import { aFound } from './found.ts';

const asked = { ...nothingAsked, typed: 'toit' };
const answer = (count: number, nearness: SearchAnswer['nearness'] = 'exact'): SearchAnswer => ({
  found: Array.from({ length: count }, (_, rank) => aFound({ title: `Toit ${rank}` })),
  nearness,
});
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('what was found is told in a sentence', () => {
  const title = (...[question, said]: Parameters<typeof resultsTitle>) =>
    plain(resultsTitle(question, said));
  assert.equal(title(asked, answer(0)), 'Aucun résultat pour « toit »');
  assert.equal(title(asked, answer(1)), '1 résultat pour « toit »');
  assert.equal(title(asked, answer(1234)), '1 234 résultats pour « toit »');
  assert.equal(
    title({ ...asked, kind: 'role' }, answer(2)),
    '2 résultats pour « toit » parmi les offres',
  );
  assert.equal(
    title(asked, answer(2, 'near')),
    'Aucun résultat exact pour « toit », 2 résultats proches',
  );
  assert.equal(
    title(asked, answer(1, 'some')),
    'Rien ne réunit tous les mots de « toit », 1 résultat partiel',
  );
});

test('the title of the page tells what was asked, and which page of it', () => {
  assert.equal(titleStart(nothingAsked), '');
  assert.equal(plain(titleStart(asked)), '« toit » · ');
  assert.equal(plain(titleStart({ ...asked, page: 2 })), '« toit », page 2 · ');
  assert.equal(plain(rangeInWords(20, 40, 35)), 'Résultats 21 à 35 sur 35');
});

test('results are shown from one rank to another, and counted from there', () => {
  const { html } = resultsHtml(asked, answer(50), 20, 40);
  assert.match(html, /<ol class="results" start="21">/);
  assert.deepEqual(html.match(/Toit \d+/g)?.length, 20);
  assert.match(html, /Toit 20<\/a>[\s\S]*Toit 39<\/a>/);
});

test('a result has its kind, its date, its title and its summary, with the words found', () => {
  const found = aFound({
    kind: 'role',
    date: '2026-05-01',
    title: 'Un toit',
    summary: 'Sous le toit & <ailleurs>',
    words: ['toit', 'bailleur'],
    terms: ['toit', 'bailleu'],
  });
  const { html } = resultsHtml(asked, { found: [found], nearness: 'exact' }, 0, 20);
  assert.match(html, /<span class="tag">Offre<\/span>/);
  assert.match(html, /Répondre jusqu’au <time datetime="2026-05-01">1er mai 2026<\/time>/);
  assert.match(html, /<a href="\/actualites\/un-toit\/">Un <mark>toit<\/mark><\/a>/);
  assert.match(html, /Sous le <mark>toit<\/mark> &amp; &lt;ailleurs&gt;/);
  assert.match(html, /Dans le texte&nbsp;: bailleur/);
});

test('of results that hold some of the words only, each tells what it misses', () => {
  const found = [aFound({ title: 'A', words: ['un'] }), aFound({ title: 'B', words: ['deux'] })];
  const { html } = resultsHtml(asked, { found, nearness: 'some' }, 0, 20);
  assert.match(html, />A<[\s\S]*Sans&nbsp;: deux[\s\S]*>B<[\s\S]*Sans&nbsp;: un/);
});

test('when nothing is found, there is something to try', () => {
  const { html } = resultsHtml({ ...asked, kind: 'page', typed: '<toit>' }, answer(0), 0, 20);
  assert.match(html, /&lt;toit&gt;/);
  assert.match(html, /href="\/recherche\/\?q=%3Ctoit%3E">Chercher dans tout le site/);
  assert.match(html, /href="\/plan-du-site\/"/);
  assert.doesNotMatch(resultsHtml(asked, answer(0), 0, 20).html, /dans tout le site/);
});
