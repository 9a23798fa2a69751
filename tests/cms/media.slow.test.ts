import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Cms, startCms } from './harness.ts';
import { pictureOf } from './writing.ts';

let cms: Cms;
before(async () => {
  cms = await startCms();
});
after(() => cms.stop());

test('a picture is kept, with its size', async () => {
  const picture = await pictureOf(cms, 'paysage.png');
  const file = await cms.strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { id: picture.id } });
  assert.deepEqual([file.width, file.height], [4, 3]);
});

for (const [name, content] of [
  ['page.png', '<html><script>alert(1)</script></html>'],
  ['dessin.png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
]) {
  test(`${name}, which is no picture, is refused in French`, async () => {
    await assert.rejects(
      pictureOf(cms, name ?? '', Buffer.from(content ?? '')),
      /n’est pas une image lisible/,
    );
    assert.equal(await cms.strapi.db.query('plugin::upload.file').count({ where: { name } }), 0);
  });
}
