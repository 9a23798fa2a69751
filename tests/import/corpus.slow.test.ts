import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { importSites } from '../../cms/import/importSites.ts';
import type { Report } from '../../cms/import/report/index.ts';
import { type Cms, startCms } from '../cms/harness.ts';

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');
const folders = { blog: join(corpus, 'blog'), site: join(corpus, 'www') };
const skip = existsSync(folders.blog)
  ? false
  : 'the corpus of a real community is not on this machine (../shared/corpus)';

describe('a real community’s content', { skip }, () => {
  let cms: Cms;
  let report: Report;
  const runImport = () =>
    importSites(
      cms.strapi,
      {
        folders,
        origins: { blog: 'https://blog.beta.gouv.fr', site: 'https://beta.gouv.fr' },
        isDry: false,
      },
      { now: () => new Date(), progress: { show: () => {}, end: () => {} } },
    );

  before(async () => {
    cms = await startCms();
    report = await runImport();
  });
  after(() => cms.stop());

  const total = (counts: Record<string, number> | undefined) =>
    Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);

  it('is accounted for, file by file', () => {
    const kinds = {
      post: 95,
      role: 182,
      startup: 178,
      author: 743,
      incubator: 11,
      phase: 6,
      fast: 5,
    };
    for (const [kind, count] of Object.entries(kinds))
      assert.equal(total(report.files[kind]), count, kind);
    const files = globSync('{blog,www}/**', { cwd: corpus, withFileTypes: true });
    const expected = files.filter((entry) => entry.isFile()).length;
    const accounted = Object.values(report.files).reduce((sum, counts) => sum + total(counts), 0);
    assert.equal(accounted, expected);
  });

  it('says why of each file that is refused', () => {
    for (const { path, outcome, message } of report.remarks) {
      if (outcome === 'refused') assert.notEqual(message, '', path);
    }
  });

  it('is in the CMS as it was converted', () => {
    assert.deepEqual(report.refusedByCms, []);
    assert.deepEqual(report.differences, []);
  });

  it('is not changed by a second import', async () => {
    const again = await runImport();
    for (const [type, counts] of Object.entries(again.documents)) {
      assert.deepEqual(Object.keys(counts), ['unchanged'], type);
    }
  });
});
