import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearestTo, readMistake } from '../../../site/serve/nearest/nearest.ts';
import { listingOf, placeAt, placeCalled } from '../../../site/serve/nearest/places.ts';

const addresses = [
  '/',
  '/actualites/',
  '/actualites/on-recrute/',
  '/actualites/on-recrute-deux-developpeuses/',
  '/actualites/bilan-de-la-carte/',
  '/actualites/categorie/nouvelles/',
  '/recrutement/',
  '/recrutement/developpeuse-de-la-carte/',
  '/startups/',
  '/startups/carte/',
  '/startups/logement-pour-tous/',
  '/communaute/',
  '/communaute/ada-moreau/',
  '/a-propos/',
];
/** What the titles say that the addresses do not. */
const titles: Record<string, string> = {
  '/startups/carte/': 'Carte des lieux publics',
  '/startups/logement-pour-tous/': 'Le Toit partagé',
  '/communaute/ada-moreau/': 'Ada Moreau-Petit',
  '/startups/absente/': 'Une fontaine que personne ne doit trouver',
};
const listing = listingOf([
  ...addresses.flatMap((address) => placeAt(address) ?? []),
  ...Object.entries(titles).flatMap(([address, title]) => placeCalled(address, title) ?? []),
]);

const near = (path: string) => {
  const mistake = readMistake(path);
  return mistake === undefined ? [] : nearestTo(mistake, listing);
};

const table: [what: string, path: string, nearest: string | undefined][] = [
  ['a section that moved', '/startup/carte/', '/startups/carte/'],
  ['a section that was', '/blog/2024/05/on-recrute.html', '/actualites/on-recrute/'],
  ['a slip of the fingers', '/actualites/on-recrutte/', '/actualites/on-recrute/'],
  ['two letters swapped', '/communaute/ada-moraeu/', '/communaute/ada-moreau/'],
  ['accents and capitals', '/Actualités/', '/actualites/'],
  ['an apostrophe', '/À-propos', '/a-propos/'],
  ['the singular', '/actualite/', '/actualites/'],
  ['some of the words', '/startups/logement/', '/startups/logement-pour-tous/'],
  ['a page below a page', '/startups/carte/equipe/', '/startups/carte/'],
  ['a page of a list that is shorter now', '/actualites/page/99/', '/actualites/'],
  ['an unknown page of a section', '/startups/inconnue/', '/startups/'],
  ['another section with the same name', '/communaute/carte/', '/startups/carte/'],
  ['a file that pages had', '/startups/carte/index.html', '/startups/carte/'],
  ['a title', '/startups/le-toit-partage/', '/startups/logement-pour-tous/'],
  ['a title without its article', '/toit-partage', '/startups/logement-pour-tous/'],
  ['a slip in a title', '/startups/le-toit-partagee/', '/startups/logement-pour-tous/'],
  ['some of the words of a title', '/startups/lieux-publics/', '/startups/carte/'],
  ['the title of a page that is not to be found', '/fontaine-personne-trouver/', undefined],
  ['nothing near', '/xylophone/', undefined],
  ['what robots try', '/wp-admin/', undefined],
  ['a file of another kind', '/carte.php', undefined],
  ['a hidden file', '/startups/.env', undefined],
  ['two letters', '/ad/', undefined],
];

for (const [what, path, nearest] of table) {
  test(`${what}: ${path} → ${nearest ?? 'nothing'}`, () => assert.equal(near(path)[0], nearest));
}

test('the page of the same section comes first, and what is much farther is left out', () => {
  assert.deepEqual(near('/startups/cartes/'), ['/startups/carte/', '/startups/']);
});

test('whatever is asked, at most five pages that exist are proposed, each once', () => {
  const paths = fc.oneof(
    fc.webPath(),
    fc.string({ unit: 'binary' }).map((text) => `/${text}`),
    fc.array(fc.constantFrom(...addresses)).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(paths, (path) => {
      const proposed = near(path);
      assert.ok(proposed.length <= 5);
      assert.equal(new Set(proposed).size, proposed.length);
      for (const address of proposed) assert.ok(addresses.includes(address), address);
    }),
  );
});

test('a page is found again after one letter of its address was lost', () => {
  const long = addresses.filter((address) => (placeAt(address)?.slug.length ?? 0) > 4);
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.nat(), (address, rank) => {
      const slug = placeAt(address)?.slug ?? '';
      const lost = address.length - 1 - slug.length + (rank % slug.length);
      const mistaken = address.slice(0, lost) + address.slice(lost + 1);
      if (mistaken.includes('//') || addresses.includes(mistaken)) return;
      assert.ok(near(mistaken).includes(address), mistaken);
    }),
  );
});
