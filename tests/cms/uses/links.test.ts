import assert from 'node:assert/strict';
import { it } from 'node:test';
import { leadsTo } from '../../../cms/src/uses/links.ts';

const leads = leadsTo('/startups/un-produit/', 'https://www.exemple.invalid/');

it('finds a link to a page, however it is written', () => {
  for (const text of [
    'Voir [le produit](/startups/un-produit/).',
    'Voir [le produit](/startups/un-produit).',
    '[produit]: /startups/un-produit/#equipe',
    '<a href="/startups/un-produit/?de=ici">ici</a>',
    'https://www.exemple.invalid/startups/un-produit/',
    '[le fil](/startups/un-produit/feed.xml)',
  ]) {
    assert.ok(leads(text), text);
  }
});

it('finds none in what only looks like it', () => {
  for (const text of [
    '[un autre](/startups/un-produit-bis/)',
    '[ailleurs](https://ailleurs.invalid/startups/un-produit/)',
    '[archives](/archives/startups/un-produit/)',
    'un-produit',
    '',
  ]) {
    assert.ok(!leads(text), text);
  }
});
