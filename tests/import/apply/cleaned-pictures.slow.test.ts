import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { storePictures } from '../../../cms/import/apply/pictures.ts';
import { pictureOf } from '../../../cms/import/read/pictures.ts';
import { type Cms, startCms } from '../../cms/harness.ts';
import { photo } from '../../cms/media/received.ts';

let cms: Cms;
before(async () => {
  cms = await startCms();
});
after(() => cms.stop());

test('an imported photo keeps neither its place nor its camera, and stands upright', async () => {
  const read = await pictureOf(await photo('jpeg', { orientation: 6 }), 'photo.jpg');
  assert.ok('picture' in read);
  const { picture } = read;
  const planned = { picture, alternativeText: null, action: 'upload' } as const;
  const stored: string[] = [];
  const lost = await storePictures(cms.strapi, [planned], (source) => stored.push(source));
  assert.deepEqual([lost, stored], [[], [picture.source]]);
  const bytes = readFileSync(join(cms.stateDirectory, 'uploads', picture.source));
  const { exif, xmp, width, height } = await sharp(bytes).metadata();
  assert.deepEqual([exif, xmp, width, height], [undefined, undefined, 40, 60]);
  const row = await cms.strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { url: picture.source } });
  assert.deepEqual([row.width, row.height, row.decorative], [40, 60, false]);
});
