import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import { attributesOf } from '../../cms/import/apply/attributes.ts';
import { readExisting } from '../../cms/import/apply/existing.ts';
import { applyPlan } from '../../cms/import/apply/index.ts';
import type { ConvertedDocument } from '../../cms/import/convert/converted.ts';
import { documentIdOf } from '../../cms/import/convert/identity.ts';
import { planImport } from '../../cms/import/plan/index.ts';
import { startCms } from '../cms/harness.ts';

/**
 * How fast invented documents enter the CMS, and in how much memory: by the import's own path, and
 * by Strapi's `documents.create`, each in a process and on a database of its own.
 *
 *   node tests/bench/import.bench.ts [--documents 5000] [--strapi 500]
 *
 * Prints one JSON object: documents a second, peak resident memory (MB), and the ratios.
 */

type Path = 'import' | 'strapi';

interface Measure {
  documents: number;
  seconds: number;
  documentsPerSecond: number;
  peakMegabytes: number;
}

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '5000' },
    strapi: { type: 'string', default: '500' },
    path: { type: 'string' },
  },
});

if (values.path === undefined) {
  const ours = await inOwnProcess('import', Number(values.documents));
  const strapi = await inOwnProcess('strapi', Number(values.strapi));
  const ratio = (a: number, b: number) => Math.round((a / b) * 10) / 10;
  console.log(
    JSON.stringify(
      {
        import: ours,
        strapi,
        ratios: {
          speed: ratio(ours.documentsPerSecond, strapi.documentsPerSecond),
          memory: ratio(strapi.peakMegabytes, ours.peakMegabytes),
        },
      },
      null,
      2,
    ),
  );
} else {
  const measured = await measure(values.path as Path, Number(values.documents));
  process.send?.(measured);
}

function inOwnProcess(path: Path, documents: number): Promise<Measure> {
  return new Promise((done, failed) => {
    const child = fork(import.meta.filename, ['--path', path, '--documents', String(documents)]);
    child.once('message', (message) => done(message as Measure));
    child.once('error', failed);
    child.once('exit', (code) =>
      failed(new Error(`The process of « ${path} » ended with ${code}`)),
    );
  });
}

async function measure(path: Path, count: number): Promise<Measure> {
  const cms = await startCms();
  const documents = community(count);
  const started = performance.now();
  if (path === 'import') {
    const { existing } = await readExisting(cms.strapi);
    const plan = planImport({ documents, pictures: [], files: [] }, existing);
    const { refused } = await applyPlan(cms.strapi, plan, existing, { now: () => new Date() });
    if (refused.length > 0) throw new Error(`The CMS refused: ${refused[0]?.reason}`);
  } else {
    await createOneByOne(cms.strapi, documents);
  }
  const seconds = (performance.now() - started) / 1000;
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  await cms.stop();
  return {
    documents: documents.length,
    seconds: Math.round(seconds * 10) / 10,
    documentsPerSecond: Math.round(documents.length / seconds),
    peakMegabytes,
  };
}

async function createOneByOne(
  strapi: Awaited<ReturnType<typeof startCms>>['strapi'],
  documents: readonly ConvertedDocument[],
): Promise<void> {
  for (const converted of documents) {
    await strapi.documents(`api::${converted.type}.${converted.type}` as 'api::post.post').create({
      data: { ...attributesOf(converted), ...relationsByNumber(converted) } as never,
      status: 'published',
    });
  }
}

/** Strapi gives its own documentIds: what points at others is left out, which only makes it faster. */
function relationsByNumber({ type }: ConvertedDocument): Record<string, unknown> {
  if (type === 'post') return { authors: [], startups: [], roles: [], category: null };
  if (type === 'role') return { startup: null, contacts: [] };
  return {};
}

/** One startup and two members for seven posts or so: what a community looks like. */
function community(count: number): ConvertedDocument[] {
  const paragraph = 'Nous avons rencontré douze équipes et noté ce qui les retient. '.repeat(6);
  const body = Array.from({ length: 8 }, (_, part) => `## Partie ${part + 1}\n\n${paragraph}`).join(
    '\n\n',
  );
  const id = (type: 'author' | 'post' | 'startup', index: number) =>
    documentIdOf(type, `bench-${index}`);
  return Array.from({ length: count }, (_, index): ConvertedDocument => {
    const startup = id('startup', index - (index % 10));
    const author = id('author', index - (index % 10) + 1);
    const slug = `bench-${index}`;
    if (index % 10 === 0) {
      return {
        type: 'startup',
        source: `bench:startup:${index}`,
        document: {
          documentId: startup,
          slug,
          name: `Produit ${index}`,
          mission: 'Rendre un service.',
          incubator: null,
          sponsors: [],
          phases: [
            { name: 'investigation', start: '2020-01-01', end: '2020-06-01' },
            { name: 'construction', start: '2020-06-01', end: null },
          ],
          events: [],
          contact: 'contact@produit.example',
          website: 'https://produit.example',
          repository: null,
          statisticsUrl: null,
          budgetUrl: null,
          technologies: ['Go', 'SQL'],
          themes: [],
          userTypes: [],
          accessibilityStatus: null,
          picture: null,
          body,
        },
      };
    }
    if (index % 10 <= 2) {
      return {
        type: 'author',
        source: `bench:author:${index}`,
        document: {
          documentId: id('author', index),
          slug,
          name: `Membre ${index}`,
          role: 'Développeuse',
          domain: 'development',
          biography: paragraph,
          picture: null,
          links: [{ label: 'Site', url: 'https://membre.example' }],
          missions: [
            { start: '2020-01-01', end: null, status: 'independent', employer: null, startups: [] },
          ],
          skills: [],
        },
      };
    }
    return {
      type: 'post',
      source: `bench:post:${index}`,
      document: {
        documentId: id('post', index),
        slug,
        title: `Annonce ${index}`,
        publicationDate: '2020-01-01T08:00:00.000Z',
        authors: [author],
        category: null,
        startups: [startup],
        roles: [],
        excerpt: 'Ce que nous avons appris.',
        cover: null,
        coverAlternative: null,
        coverDecorative: false,
        body,
        seoTitle: null,
        seoDescription: null,
      },
    };
  });
}
