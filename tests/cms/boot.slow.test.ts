import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Cms, startCms } from './harness.ts';

let cms: Cms;
before(async () => {
  cms = await startCms();
});
after(() => cms.stop());

test('the CMS answers that it is healthy', async () => {
  assert.equal((await cms.get('/_health')).status, 204);
});
