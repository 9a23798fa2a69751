import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  decide,
  facetOf,
  foldedWords,
  readItem,
  readSelection,
  type Selection,
} from '@parvis/shared';
import fc from 'fast-check';
import { anyItem, anyQuery, offer } from './selections.ts';

const asking = (query: string) => readSelection(new URLSearchParams(query), offer);
const anySelection = anyQuery.map((query) => readSelection(query, offer));
const items = fc.array(anyItem, { maxLength: 12 });

const roles = [
  readItem('metier:design lieu:lyon contrat:cdi'),
  readItem('metier:design lieu:paris lieu:lyon'),
  readItem('metier:data lieu:paris contrat:cdi'),
];

test('choices of one facet add up, facets narrow one another', () => {
  const shown = (query: string) => decide(roles, asking(query)).shown;
  assert.deepEqual(shown(''), [true, true, true]);
  assert.deepEqual(shown('metier=design'), [true, true, false]);
  assert.deepEqual(shown('metier=design&metier=data&lieu=paris'), [false, true, true]);
  assert.deepEqual(shown('metier=produit'), [false, false, false]);
});

test('a choice counts what it would show with those of the other facets', () => {
  const { counts, size, present } = decide(roles, asking('metier=design&contrat=cdi'));
  assert.equal(size, 1);
  assert.deepEqual(Object.fromEntries(counts), {
    'metier:design': 1,
    'metier:data': 1,
    'lieu:lyon': 1,
    'contrat:cdi': 1,
  });
  assert.deepEqual([...present], ['metier:design', 'lieu:lyon', 'contrat:cdi']);
});

test('every count is what its choice alone in its facet would show', () => {
  fc.assert(
    fc.property(items, anySelection, (list, selection) => {
      const { counts, size, shown, present } = decide(list, selection);
      assert.equal(size, shown.filter(Boolean).length);
      for (const choice of offer.choices) {
        const chosen = new Map(selection.chosen).set(facetOf(choice), new Set([choice]));
        assert.equal(counts.get(choice) ?? 0, decide(list, { ...selection, chosen }).size, choice);
        const isPresent = list.some((item, rank) => shown[rank] && item.choices.includes(choice));
        assert.equal(present.has(choice), isPresent);
      }
    }),
  );
});

test('one facet or one word more never shows one item more', () => {
  fc.assert(
    fc.property(items, anySelection, fc.constantFrom(...offer.choices), (list, from, choice) => {
      const isSubset = (narrower: Selection) => {
        const { shown } = decide(list, from);
        return decide(list, narrower).shown.every((isShown, rank) => !isShown || shown[rank]);
      };
      const facet = facetOf(choice);
      if (!from.chosen.has(facet)) {
        assert.ok(
          isSubset({ ...from, chosen: new Map(from.chosen).set(facet, new Set([choice])) }),
        );
      }
      assert.ok(isSubset({ ...from, text: `${from.text} carte` }));
    }),
  );
});

test('members are found by the starts of their words, however they are written', () => {
  const words = foldedWords('Élise L’Hermitte, chargée de déploiement, Carte des Œuvres').join(' ');
  const finds = (text: string) =>
    decide([readItem('', words)], { chosen: new Map(), text }).size === 1;
  for (const text of ['elise', 'ÉLI', 'hermitte', "l'hermitte", 'oeuvres élise', 'deploi']) {
    assert.ok(finds(text), text);
  }
  for (const text of ['lise', 'elise dupont', 'cartes']) assert.ok(!finds(text), text);
});

test('an inclusive form is found by both its words', () => {
  assert.deepEqual(foldedWords('Chargé·e, développeur·euse et agent(e)s'), [
    'charge',
    'chargee',
    'developpeur',
    'developpeuse',
    'et',
    'agent',
    'agente',
  ]);
});
