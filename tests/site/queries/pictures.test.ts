import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Picture } from '@parvis/shared';
import { shownPicture } from '../../../site/src/queries/pictures.ts';
import { fakeReading } from '../fake-reading.ts';
import { aPublicPicture } from '../public-picture.ts';

const reading = fakeReading({
  documents: {},
  pictures: { '/uploads/place.png': aPublicPicture('place', 1200, 800) },
});
const place: Picture = {
  source: '/uploads/place.png',
  alternativeText: null,
  width: 1200,
  height: 800,
};
const lost: Picture = { ...place, source: '/uploads/perdue.png' };

test('a picture without a file is a box with its words, and nothing without words', () => {
  assert.equal(shownPicture(reading, { ...lost, alternativeText: 'Une place' })?.files, null);
  assert.equal(shownPicture(reading, lost), null);
  assert.equal(shownPicture(reading, { ...lost, alternativeText: 'Une place' }, ''), null);
});

test('a picture that has a file needs no words', () => {
  assert.equal(shownPicture(reading, place)?.files?.width, 1200);
});
