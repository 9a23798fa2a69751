import assert from 'node:assert/strict';
import { test } from 'node:test';
import { townOf } from '@parvis/shared';

test('a town is found under what people write around it', () => {
  const towns: [place: string, name: string, postalCode: string | null][] = [
    ['Paris', 'Paris', null],
    ['Paris 7e', 'Paris', null],
    ['Lyon 3ème arrondissement', 'Lyon', null],
    ['Lyon (69)', 'Lyon', null],
    ['Ajaccio (2A)', 'Ajaccio', null],
    ['Vienne (Isère)', 'Vienne', null],
    ['69003 Lyon', 'Lyon', '69003'],
    ['La Défense (92800)', 'La Défense', '92800'],
    ['35000 Rennes Cedex 7', 'Rennes', '35000'],
    ['L’Haÿ-les-Roses', 'L’Haÿ-les-Roses', null],
    ["Villeneuve-d'Ascq", "Villeneuve-d'Ascq", null],
    ['Le Mans', 'Le Mans', null],
    ['  Port-Ambre ', 'Port-Ambre', null],
  ];
  for (const [place, name, postalCode] of towns) {
    assert.deepEqual(townOf(place), { name, postalCode }, place);
  }
});

test('an area, a street, another country or a way of working is not a town', () => {
  const others = `Toute la France|France entière|France|Île-de-France|ile de france|Gironde|Nord
La Réunion|Région parisienne|Télétravail|Télétravail possible|À distance|Partout en France|remote
Bruxelles|Bruxelles (Belgique)|Lyon (Canada)|20 avenue de la Place|Avenue de la Place
Paris et Lyon|Paris / Lyon|Paris ou Rennes|Ministère du Parvis|Selon profil||(69)|69003|-`;
  for (const place of others.split(/[|\n]/)) assert.equal(townOf(place), null, place);
});
