import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reservedSlugs, slugOf, uniqueSlug } from '@parvis/shared';
import fc from 'fast-check';

const title = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem());

describe('a slug', () => {
  const examples: [title: string, slug: string][] = [
    ['L’été à Besançon', 'l-ete-a-besancon'],
    ["L'accès aux droits", 'l-acces-aux-droits'],
    ['Chargé·e de déploiement', 'charge-e-de-deploiement'],
    ['Un.e développeur.se', 'un-e-developpeur-se'],
    ['Œuvrer à Œrsted, cœur', 'oeuvrer-a-oersted-coeur'],
    ['Emploi & formation à 100 €', 'emploi-et-formation-a-100-euros'],
    ['Directeur/directrice', 'directeur-directrice'],
    ['100 % numérique', '100-pour-cent-numerique'],
    ['e\u0301te\u0301', 'ete'],
    ['🙂', 'abc123'],
    ['', 'abc123'],
  ];
  for (const [given, expected] of examples) {
    it(`of « ${given} » is ${expected}`, () => assert.equal(slugOf(given, 'abc123'), expected));
  }

  it('is made of lower-case ASCII words, is never empty and never long', () => {
    fc.assert(
      fc.property(title, title, (text, fallback) => {
        const slug = slugOf(text, fallback);
        assert.match(slug, /^[a-z0-9]+(-[a-z0-9]+)*$/);
        assert.ok(slug.length <= 80);
      }),
    );
  });

  it('of a slug is itself', () => {
    fc.assert(
      fc.property(title, (text) => {
        const slug = slugOf(text, 'x');
        assert.equal(slugOf(slug, 'x'), slug);
      }),
    );
  });

  it('does not tell typographic apostrophes, spaces or composed accents from plain ones', () => {
    fc.assert(
      fc.property(title, (text) => {
        const plain = text.replaceAll('’', "'").replaceAll('\u00a0', ' ').normalize('NFC');
        assert.equal(slugOf(text.normalize('NFC'), 'x'), slugOf(plain, 'x'));
      }),
    );
  });

  it('is unique: neither taken nor reserved', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('page', 'a', 'b'),
        fc.uniqueArray(fc.constantFrom<string[]>('a', 'a-2', 'a-3', 'b', 'page-2')),
        (slug, taken) => {
          const unique = uniqueSlug(slug, (candidate) => taken.includes(candidate));
          assert.ok(!taken.includes(unique) && !reservedSlugs.has(unique));
          assert.ok(unique === slug || unique.startsWith(`${slug}-`));
        },
      ),
    );
  });
});
