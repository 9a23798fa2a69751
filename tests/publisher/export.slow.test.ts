import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type AnyDocument, type DocumentType, searchManifestPath } from '@parvis/shared';
import { exportSite } from '../../site/publisher/commands.ts';
import { settingsFrom } from '../../site/publisher/settings.ts';
import { serveCms } from '../bench/cms-server.ts';
import { builtSite } from '../site/built.ts';
import { invented } from '../site/community.ts';
import { createFakeCms } from './fake-cms.ts';
import { aPicture } from './media/pictures.ts';

const SITE = 'https://parvis.example';

test('an export is whole, though no publisher ever ran', async (t) => {
  await builtSite(SITE);
  const place = await mkdtemp(join(tmpdir(), 'parvis-export-'));
  const cms = await serveCms(await filledCms());
  t.after(async () => {
    cms.close();
    await rm(place, { recursive: true });
  });
  const folder = join(place, 'site');
  await exportSite(
    settingsFrom({
      PARVIS_STATE_DIR: join(place, 'state'),
      PARVIS_SITE_URL: SITE,
      PARVIS_CMS_URL: cms.url,
      PARVIS_PUBLISHER_TOKEN: 'un jeton assez long',
      PARVIS_SIGNAL_SECRET: 'un secret assez long pour les essais',
    }),
    folder,
  );

  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const index = JSON.parse(read(searchManifestPath)) as { entries: number };
  assert.ok(index.entries > 0, 'the search finds something');
  const post = read('actualites/on-recrute/index.html');
  assert.match(post, /<img [^>]*src="\/media\//, 'pictures are there');
  for (const page of globSync('**/*.html', { cwd: folder })) {
    const [, named] =
      /property="og:image" content="[^"]*?(\/partage\/[^"]+)"/.exec(read(page)) ?? [];
    if (named !== undefined)
      assert.ok(globSync(`.${named}`, { cwd: folder })[0], `${page} → ${named}`);
  }
});

async function filledCms() {
  const cms = createFakeCms();
  for (const [type, documents] of Object.entries(invented.documents)) {
    for (const document of documents) cms.publish(type as DocumentType, document as AnyDocument);
  }
  cms.holdFile('/uploads/place.png', await (await aPicture(1200, 800)).png().toBuffer());
  return cms;
}
