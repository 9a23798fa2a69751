import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SharingCard } from '@parvis/shared';
import sharp from 'sharp';
import { createDrawing } from '../../../site/publisher/sharing/drawing.ts';

const draw = await createDrawing();
const card: SharingCard = {
  kicker: 'Offre · Développement',
  title: 'Développeur ou développeuse',
  line: 'Carte des lieux · Lyon, Paris · Jusqu’au 30 avril 2026',
  siteName: 'La Fabrique d’essai',
  accent: '#0f5c4d',
};

test('a picture has the size that networks ask for, and weighs little', async () => {
  const bytes = await draw(card);
  const { format, width, height } = await sharp(bytes).metadata();
  assert.deepEqual({ format, width, height }, { format: 'png', width: 1200, height: 630 });
  assert.ok(bytes.length < 45_000, String(bytes.length));
});

test('C1: equal cards give equal bytes, different ones do not', async () => {
  const [first, again] = [await draw(card), await draw({ ...card })];
  assert.deepEqual(again, first);
  assert.notDeepEqual(await draw({ ...card, title: 'Autre' }), first);
});

test('whatever staff write can be drawn', async () => {
  const titles = [
    'Bravo 🎉 👩🏽‍💻 🇫🇷',
    'مرحبا بكم في الساحة',
    '你好',
    '',
    ' ',
    'Anticonstitutionnellement'.repeat(12),
    'Un titre qui n’en finit pas '.repeat(12),
    '<svg onload="x"> & "guillemets" \u0000 \ud800',
  ];
  for (const title of titles) {
    const { width } = await sharp(await draw({ ...card, title, line: title })).metadata();
    assert.equal(width, 1200, title);
  }
});

/** How many pixels differ from those of a card with other words, in a band of the picture. */
async function inkIn(bytes: Uint8Array, top: number, height: number): Promise<number> {
  const band = { left: 60, top, width: 1100, height };
  const { data } = await sharp(bytes)
    .extract(band)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((pixel) => pixel < 90).length;
}

test('a title too long for its place is cut: nothing runs into the name of the site', async () => {
  const long = await draw({ ...card, title: 'Un titre qui n’en finit pas '.repeat(12), line: '' });
  assert.ok((await inkIn(long, 100, 300)) > 5000, 'there is a title');
  assert.equal(await inkIn(long, 455, 45), 0, 'and nothing between it and the square');
});
