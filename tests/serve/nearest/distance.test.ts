import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { distanceWithin } from '../../../site/serve/nearest/distance.ts';

const table: [one: string, other: string, distance: number][] = [
  ['carte', 'carte', 0],
  ['carta', 'carte', 1],
  ['cartes', 'carte', 1],
  ['acrte', 'carte', 1],
  ['cart', 'carte', 1],
  ['on-recrutte', 'on-recrute', 1],
  ['actualités', 'actualites', 1],
  ['', 'abc', 3],
];

for (const [one, other, distance] of table) {
  test(`“${one}” is ${distance} away from “${other}”`, () => {
    assert.equal(distanceWithin(3, one, other), distance);
  });
}

test('what is too far is only said to be too far', () => {
  assert.equal(distanceWithin(2, 'login', 'carte'), 3);
  assert.equal(distanceWithin(1, 'a', 'abcdef'), 2);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 12 });

test('the distance is the same both ways, and within what was asked', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
      const distance = distanceWithin(most, one, other);
      assert.equal(distanceWithin(most, other, one), distance);
      assert.ok(distance <= most + 1);
      assert.equal(distance, Math.min(plainDistance(one, other), most + 1));
    }),
    { numRuns: 2000 },
  );
});

/** The definition, word for word. */
function plainDistance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [rest, otherRest] = [one.slice(0, -1), other.slice(0, -1)];
  const known = seen.get(`${one} ${other}`);
  if (known !== undefined) return known;
  const ways = [
    plainDistance(rest, other) + 1,
    plainDistance(one, otherRest) + 1,
    plainDistance(rest, otherRest) + (one.at(-1) === other.at(-1) ? 0 : 1),
  ];
  if (one.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)) {
    ways.push(plainDistance(one.slice(0, -2), other.slice(0, -2)) + 1);
  }
  const distance = Math.min(...ways);
  seen.set(`${one} ${other}`, distance);
  return distance;
}

const seen = new Map<string, number>();
