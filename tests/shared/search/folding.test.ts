import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, tidyFrench } from '../../../shared/src/search/folding.ts';

test('what no keyboard writes alike is tidied into one form', () => {
  const forms: [written: string, tidy: string][] = [
    ['l’accès, lʼaccès, l′accès, l´accès', "l'accès, l'accès, l'accès, l'accès"],
    ['sous‑traitance, sous‐traitance', 'sous-traitance, sous-traitance'],
    ['chargé•e, chargé⋅e, chargé‧e', 'chargé·e, chargé·e, chargé·e'],
    ['chargé(e), chargé(e)s, chargé(e)(s)', 'chargé·e, chargé·e·s, chargé·e·s'],
    ['12\u202f000, 12\u00a0000 et 1 200 000', '12-000, 12-000 et 1-200-000'],
    ['en 2024 100 agents', 'en 2024 100 agents'],
    ['3,5 et 3, 5', '3.5 et 3, 5'],
    ['ac\u00adcès™', 'accès'],
    ['ﬁn', 'fin'],
  ];
  for (const [written, tidy] of forms) assert.equal(tidyFrench(written), tidy);
});

test('what is folded is lower-case, without accents nor ligatures', () => {
  assert.equal(
    fold('ŒUVRE Æquo ÉTÉ Straße Łódź Ångström'),
    'oeuvre aequo ete strasse lodz angstrom',
  );
});

test('folding again changes nothing', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(text, (written) => {
      const folded = fold(tidyFrench(written));
      assert.equal(fold(folded), folded);
    }),
  );
});
