import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { DocumentType } from '@parvis/shared';
import { attributesOf } from '../../../cms/import/apply/attributes.ts';
import { nothingKnown } from '../../../cms/import/convert/catalogue.ts';
import { documentIdOf } from '../../../cms/import/convert/identity.ts';
import { convertSites } from '../../../cms/import/convert/index.ts';
import { importSites } from '../../../cms/import/importSites.ts';
import { readSites } from '../../../cms/import/read/index.ts';
import { inWords } from '../../../cms/import/report/index.ts';
import { type Cms, startCms } from '../../cms/harness.ts';
import { type Writing, writingIn } from '../../cms/writing.ts';
import { faultless, faultlessMiniature, type Miniature, origins } from '../miniature.ts';
import { databaseRows } from './rows.ts';

const silent = { show: () => {}, end: () => {} };

let cms: Cms;
let writing: Writing;
let made: Miniature;
before(async () => {
  made = await faultlessMiniature();
  cms = await startCms();
  writing = writingIn(cms);
});
after(async () => {
  await cms.stop();
  made.remove();
});

const runImport = () =>
  importSites(
    cms.strapi,
    { folders: made.folders, origins, isDry: false },
    { now: () => new Date(), progress: silent },
  );

const lastChange = async (type: string, documentId: string) =>
  (await writing.published(type as DocumentType, documentId))?.updatedAt;

const actions = (report: Awaited<ReturnType<typeof runImport>>) =>
  Object.fromEntries(
    Object.entries(report.documents).map(([type, counts]) => [type, Object.keys(counts).join()]),
  );

const id = {
  startup: documentIdOf('startup', 'le-four'),
  author: documentIdOf('author', 'ada.moulin'),
  post: documentIdOf('post', '2019-03-04-premier-pas'),
  role: documentIdOf('role', '2019-02-01-boulanger'),
  incubator: documentIdOf('incubator', 'moulin'),
};

describe('an import into the CMS', () => {
  it('plans without writing when it is a dry run', async () => {
    const options = { folders: made.folders, origins, isDry: true };
    const report = await importSites(cms.strapi, options, {
      now: () => new Date(),
      progress: silent,
    });
    assert.equal(report.documents.post?.create, 1);
    assert.equal(await writing.published('post', id.post), undefined);
  });

  it('publishes every document, with its links, components and pictures', async () => {
    const report = await runImport();
    assert.deepEqual(report.differences, []);
    assert.deepEqual(report.refusedByCms, []);
    assert.deepEqual(new Set(Object.values(actions(report))), new Set(['create']));

    const post = await writing.published('post', id.post);
    assert.deepEqual(post?.authors, [id.author]);
    assert.deepEqual(post?.startups, [id.startup]);
    assert.deepEqual(post?.roles, [id.role]);
    const cover = post?.cover as { source: string; width: number; alternativeText: string };
    assert.equal(cover.width, 40);
    assert.equal(cover.alternativeText, 'Un pas');
    const { pathname } = new URL(cover.source, 'http://cms');
    assert.equal(existsSync(join(cms.strapi.dirs.static.public, pathname)), true);
    const author = await writing.published('author', id.author);
    const missions = author?.missions as { startups: string[] }[];
    assert.deepEqual(missions[1]?.startups, [id.startup]);
    const incubator = await writing.published('incubator', id.incubator);
    assert.deepEqual(incubator?.highlightedStartups, [id.startup]);
  });

  it('does not say that a page changed on the day of the import', async () => {
    for (const [type, one] of Object.entries(id)) assert.equal(await lastChange(type, one), null);
  });

  it('changes nothing the second time', async () => {
    const before = await writing.version('post', id.post);
    const report = await runImport();
    assert.deepEqual(new Set(Object.values(actions(report))), new Set(['unchanged']));
    assert.equal(await writing.version('post', id.post), before);
  });

  it('brings over what changed at the source, and keeps what staff changed', async () => {
    await writing.edit('startup', id.startup, { mission: 'Écrit par la rédaction' });
    await writing.publish('startup', id.startup);
    const change = (path: string, from: string, to: string) =>
      made.write(path, String(faultless[path]).replace(from, to));
    change('site/content/_startups/le-four.md', 'Cuire le pain', 'Cuire les tartes');
    change('site/content/_jobs/2019-02-01-boulanger.md', 'Du pain à cuire', 'Des tartes à cuire');
    change('site/content/_authors/ada.moulin.md', 'Ada **pétrit**.', 'Ada enfourne');

    const report = await runImport();

    assert.equal(
      (await writing.published('startup', id.startup))?.mission,
      'Écrit par la rédaction',
    );
    assert.match(String((await writing.published('role', id.role))?.body), /Des tartes/);
    assert.equal((await writing.published('author', id.author))?.biography, 'Ada enfourne');
    assert.deepEqual(
      report.conflicts.map(({ source }) => source),
      ['site/content/_startups/le-four.md'],
    );
    assert.match(inWords(report), /sa version est gardée/);
    assert.deepEqual(report.differences, []);
    for (const type of ['startup', 'role', 'author'] as const) {
      assert.match(String(await lastChange(type, id[type])), /Z$/, `this site’s ${type} changed`);
    }
    assert.equal(await lastChange('post', id.post), null);

    const again = await runImport();
    assert.equal(again.documents.role?.unchanged, 1, 'an update is not done twice');
  });

  it('does not bring back what staff deleted', async () => {
    await writing.remove('post', id.post);
    made.write(
      'blog/content/_posts/2019-03-04-premier-pas.md',
      String(faultless['blog/content/_posts/2019-03-04-premier-pas.md']).replace(
        'Un *petit*',
        'Un grand',
      ),
    );
    const report = await runImport();
    assert.equal(report.documents.post?.conflict, 1);
    assert.equal(await writing.published('post', id.post), undefined);
  });

  it('finishes an import that was stopped midway', async () => {
    await cms.strapi.db
      .query('api::imported-file.imported-file')
      .deleteMany({ where: { target: id.author } });
    const report = await runImport();
    assert.equal(report.documents.author?.update, 1);
    assert.deepEqual(report.differences, []);
  });

  it('refuses what the CMS’s own validation refuses, and writes the rest', async () => {
    made.write('blog/_data/category/longue.yml', `title: ${'x'.repeat(300)}\n`);
    made.write('blog/_data/category/courte.yml', 'title: Courte\n');
    const report = await runImport();
    assert.equal(report.refusedByCms.length, 1);
    assert.match(report.refusedByCms[0]?.reason ?? '', /255/);
    assert.ok(
      report.remarks.some(
        ({ path, outcome }) => path.endsWith('longue.yml') && outcome === 'refused',
      ),
    );
    assert.ok(await writing.published('category', documentIdOf('category', 'courte')));
  });
});

describe('a document that the import wrote', () => {
  const types: DocumentType[] = [
    'organisation',
    'category',
    'incubator',
    'startup',
    'author',
    'role',
    'post',
    'redirect',
  ];
  for (const type of types) {
    it(`is in the database as Strapi's Document Service writes it: ${type}`, async () => {
      const other = await faultlessMiniature();
      const { documents } = convertSites(await readSites(other.folders), {
        origins,
        known: nothingKnown,
      });
      other.remove();
      const converted = documents.find((one) => one.type === type);
      assert.ok(converted);

      await startAfresh();
      const imported = await databaseRows(cms.strapi, type, converted.document.documentId);
      const { slug: _, ...data } = attributesOf(converted);
      const twin = await cms.strapi.documents(`api::${type}.${type}` as 'api::post.post').create({
        data: {
          ...(await withFileNumbers(data)),
          ...(type === 'redirect' ? { from: '/jumelle/' } : {}),
        } as never,
        status: 'published',
      });
      const written = await databaseRows(cms.strapi, type, twin.documentId);
      const link = links[type];
      for (const row of imported) {
        if (link !== undefined) assert.notDeepEqual(row[link], [], `${link} is compared`);
      }
      assert.deepEqual(imported.map(comparable), written.map(comparable));
      await writing.remove(type, twin.documentId);
    });
  }

  /** A link of each type, that must not be compared empty. */
  const links: Partial<Record<DocumentType, string>> = {
    author: 'missions',
    incubator: 'highlightedStartups',
    post: 'cover',
    role: 'contacts',
    startup: 'phases',
  };

  let isFresh = false;
  async function startAfresh(): Promise<void> {
    if (!isFresh) {
      await cms.stop();
      made.remove();
      made = await faultlessMiniature();
      cms = await startCms();
      writing = writingIn(cms);
      await runImport();
      isFresh = true;
    }
  }

  /** A redirect's address is its own, and no two may have the same. */
  function comparable({ from: _, ...row }: Record<string, unknown>) {
    return row;
  }

  async function withFileNumbers(data: Record<string, unknown>): Promise<Record<string, unknown>> {
    const entries = Object.entries(data).map(async ([name, value]) => {
      const source = (value as { source?: string } | null)?.source;
      if (source === undefined) return [name, value];
      const file = await cms.strapi.db
        .query('plugin::upload.file')
        .findOne({ where: { url: source } });
      return [name, file.id];
    });
    return Object.fromEntries(await Promise.all(entries));
  }
});
