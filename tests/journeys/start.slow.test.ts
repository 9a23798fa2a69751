import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { startParvis, takePlace } from './parvis.ts';

test('ports that are taken are said before anything is done', async (context) => {
  const place = await placeOf(context);
  const { hostname, port } = new URL(place.site);
  const other = createServer().listen(Number(port), hostname);
  context.after(() => other.close());
  const parvis = startParvis(place);
  assert.equal(await parvis.ends(), 1);
  assert.match(
    parvis.said(),
    new RegExp(`^Port ${port}, for the site, is already taken: [^\\n]+\\n$`),
  );
  assert.deepEqual(await readdir(place.stateFolder), []);
});

test('a state folder that cannot be written is said in one sentence', async (context) => {
  const place = await placeOf(context);
  const file = join(place.stateFolder, 'file');
  await writeFile(file, '');
  const parvis = startParvis(place, { PARVIS_STATE_DIR: join(file, 'state') });
  assert.equal(await parvis.ends(), 1);
  assert.match(parvis.said(), /^No permission to write at [^\n]+: give this user [^\n]+\n$/);
});

test('every wrong variable is said at once', async (context) => {
  const place = await placeOf(context);
  const parvis = startParvis(place, { PARVIS_SITE_PORT: 'x', PARVIS_SITE_URL: 'y' });
  assert.equal(await parvis.ends(), 1);
  assert.match(parvis.said(), /2 problems[\s\S]+PARVIS_SITE_PORT: [\s\S]+PARVIS_SITE_URL: /);
});

test('Ctrl-C while it is still preparing stops it, and leaves the next start its work', async (context) => {
  const place = await placeOf(context);
  const parvis = startParvis(place);
  await parvis.says(/Loading the sample community/);
  assert.equal(await parvis.interrupt(), 130);
  assert.ok(!(await readdir(place.stateFolder)).includes('content-begun'));
});

async function placeOf(context: TestContext) {
  const place = await takePlace();
  context.after(() => place.leave());
  return place;
}
