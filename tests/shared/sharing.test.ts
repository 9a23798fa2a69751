import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SharingCard, sharingPicture } from '@parvis/shared';
import fc from 'fast-check';

const card: SharingCard = {
  ...{ kicker: 'Offre · Design', title: 'Designer', line: 'Lyon', siteName: 'Essai' },
  accent: '#0f5c4d',
};
const words = fc.string({ unit: 'grapheme' });
const anyCard = fc.record({
  ...{ kicker: words, title: words, line: words, siteName: words },
  accent: fc.constantFrom('#000000', '#0f5c4d'),
});

test('the picture of a card is the same everywhere and always', () => {
  assert.equal(sharingPicture(card), '/partage/0e683140715118a43246ca655edd92de.png');
});

test('equal cards have the same picture, different ones another, whatever field differs', () => {
  fc.assert(
    fc.property(anyCard, anyCard, (one, other) => {
      assert.match(sharingPicture(one), /^\/partage\/[0-9a-f]{32}\.png$/);
      assert.equal(sharingPicture({ ...one }), sharingPicture(one));
      const areEqual = (Object.keys(one) as (keyof SharingCard)[]).every(
        (field) => one[field] === other[field],
      );
      assert.equal(sharingPicture(one) === sharingPicture(other), areEqual);
    }),
  );
  assert.notEqual(
    sharingPicture({ ...card, title: 'ab', line: 'c' }),
    sharingPicture({ ...card, title: 'a', line: 'bc' }),
  );
});
