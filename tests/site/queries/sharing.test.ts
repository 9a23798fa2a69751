import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharingCard } from '../../../site/src/queries/sharing.ts';
import { aSite } from '../../documents.ts';
import { invented } from '../community.ts';
import { fakeReading } from '../fake-reading.ts';

const said = (address: string) => {
  const { kicker, title, line } = sharingCard(fakeReading(invented), address);
  return [kicker, title, line];
};

test('a card says what kind of page it is, its title, and what one wants to know first', () => {
  assert.deepEqual(said('/actualites/on-recrute/'), [
    'Actualité · Nouvelles',
    'On recrute, l’été & l’hiver <ensemble>',
    '2 mars 2026 · Ada Moreau, Léo Petit',
  ]);
  assert.deepEqual(said('/recrutement/dev/'), [
    'Offre · Développement',
    'Développeur ou développeuse',
    'Carte des lieux · Lyon, Paris · Jusqu’au 30 avril 2026',
  ]);
  assert.deepEqual(said('/recrutement/close/'), [
    'Offre close · Développement',
    'Coach',
    'Carte des lieux',
  ]);
  assert.deepEqual(said('/startups/carte/'), [
    'Startup · Construction',
    'Carte des lieux',
    'Trouver un lieu public près de chez soi',
  ]);
  assert.deepEqual(said('/communaute/ada/'), [
    'Communauté · Développement',
    'Ada Moreau',
    'Développeuse',
  ]);
  assert.deepEqual(said('/a-propos/'), ['', 'À propos', '']);
});

test('all pages of a list have the card of the list', () => {
  for (const list of [
    '/actualites/',
    '/recrutement/archives/',
    '/actualites/categorie/nouvelles/',
  ]) {
    assert.deepEqual(said(`${list}page/3/`), said(list));
  }
});

test('a page that is not told of has the card of the site', () => {
  for (const address of ['/', '/404.html/', '/une-page-a-venir/', '/constructor/']) {
    assert.deepEqual(said(address), ['', 'La Fabrique d’essai', 'Des services d’essai'], address);
  }
});

test('the accent is one that text can be read in', () => {
  const accentOf = (accentColour: string | null) =>
    sharingCard(fakeReading({ documents: { site: [aSite({ accentColour })] } }), '/').accent;
  assert.equal(accentOf(null), '#0f5c4d');
  assert.equal(accentOf('#000091'), '#000091');
  assert.notEqual(accentOf('#ffcc00'), '#ffcc00');
});
