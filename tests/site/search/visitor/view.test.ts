import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingAsked } from '../../../../site/src/search/asked.ts';
import type { SearchAnswer } from '../../../../site/src/search/search.ts';
import { viewOf } from '../../../../site/src/search/visitor/view.ts';
import { aFound } from '../found.ts';

const asked = { ...nothingAsked, typed: 'toit' };
const none: SearchAnswer = { found: [], nearness: 'exact' };
const some = (count: number, nearness: SearchAnswer['nearness'] = 'exact'): SearchAnswer => ({
  found: Array.from({ length: count }, () => aFound()),
  nearness,
});

test('until something is typed, one reads how to search', () => {
  const { html, announcement } = viewOf(nothingAsked, none, 'unreachable', 20);
  assert.match(html.html, /Le début d’un mot suffit/);
  assert.equal(announcement, '');
});

test('results that a part of the index holds are shown while the rest comes', () => {
  const { html, announcement } = viewOf(asked, some(3), 'partial', 20);
  assert.match(html.html, /3 résultats[\s\S]*Recherche en cours/);
  assert.equal(announcement, '', 'nothing is said twice');
});

test('that nothing is found, or only something near, is not said before the index is whole', () => {
  for (const answer of [none, some(3, 'near'), some(3, 'some')]) {
    const { html } = viewOf(asked, answer, 'partial', 20);
    assert.equal(html.html, '<p class="meta">Recherche en cours…</p>');
  }
  assert.match(viewOf(asked, none, 'whole', 20).html.html, /Aucun résultat/);
});

test('more results than are shown are offered', () => {
  const view = viewOf(asked, some(25), 'whole', 20);
  assert.match(view.html.html, /data-more>Afficher plus de résultats \(5\)/);
  assert.match(view.announcement, /^25 résultats/);
  assert.doesNotMatch(viewOf(asked, some(25), 'whole', 40).html.html, /data-more/);
});

test('each failure says what to do', () => {
  const say = (state: 'absent' | 'foreign' | 'unreachable') =>
    viewOf(asked, none, state, 20).html.html;
  assert.match(say('absent'), /Réessayez dans une minute/);
  assert.match(say('foreign'), /rechargez cette page/);
  assert.match(say('unreachable'), /Vérifiez votre connexion/);
});
