import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { AnyDocument, CompiledSite, DocumentType } from '@parvis/shared';
import fc from 'fast-check';
import { communityOf, type Typed } from '../bench/community.ts';
import { aRedirect } from '../documents.ts';
import { builtSite } from '../site/built.ts';
import { createFakeCms } from './fake-cms.ts';
import { setUpWorkbench, type Workbench } from './workbench.ts';

const PAGES = 60;
const community = communityOf(PAGES);

/** Edits as staff make them, on documents drawn from the community. */
const edited: Record<string, (document: Record<string, unknown>, rank: number) => object> = {
  'the text': ({ body }, rank) => ({ body: `${body}\n\nAjout ${rank}, [un lien](/vieux/).` }),
  'the title': (document, rank) =>
    'title' in document ? { title: `Titre ${rank}` } : { name: `Nom ${rank}` },
  'the address': ({ slug }, rank) => ({ slug: `${slug}-${rank % 3}` }),
  'the date': (document, rank) =>
    'publicationDate' in document
      ? { publicationDate: `2026-0${1 + (rank % 6)}-10T08:00:00.000Z` }
      : { closesOn: `2026-0${1 + (rank % 6)}-10` },
  'the people': (document) => ('authors' in document ? { authors: ['membre-0'] } : {}),
};

const step = fc.record({
  target: fc.constantFrom(...community.filter(({ type }) => type !== 'site')),
  act: fc.constantFrom(
    'unpublish',
    'publish again',
    'redirect',
    'time passes',
    ...Object.keys(edited),
  ),
  rank: fc.nat(99),
});

function take(
  bench: Workbench,
  { target, act, rank }: { target: Typed; act: string; rank: number },
): void {
  const { type, document } = target;
  const change = edited[act];
  if (act === 'time passes') bench.setClock(`2026-0${1 + (rank % 6)}-15T10:00:00.000Z`);
  else if (act === 'unpublish') bench.cms.unpublish(type, document.documentId);
  else if (act === 'redirect') {
    const documentId = `r${rank % 2}`;
    const to = rank % 3 === 0 ? '/actualites/annonce-0/' : '/startups/produit-0/';
    bench.cms.publish('redirect', aRedirect({ documentId, from: '/vieux/', to }));
  } else bench.cms.publish(type, withChange(type, document, change, rank));
}

function withChange(
  type: DocumentType,
  document: AnyDocument,
  change: ((document: Record<string, unknown>, rank: number) => object) | undefined,
  rank: number,
): AnyDocument {
  const known = { ...document } as Record<string, unknown>;
  const wanted = Object.entries(change?.(known, rank) ?? {}).filter(([field]) => field in known);
  const updatedAt = `2026-03-02T09:00:${String(rank % 60).padStart(2, '0')}.000Z`;
  const changed = { ...known, ...Object.fromEntries(wanted) };
  return (type === 'category' ? changed : { ...changed, updatedAt }) as unknown as AnyDocument;
}

describe('C1, with the templates of the site', () => {
  let site: CompiledSite;
  before(async () => {
    site = await builtSite('https://parvis.example');
  });

  it('gives the same bytes after any edits as a render from nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const cms = createFakeCms();
        for (const { type, document } of community) cms.publish(type, document);
        const bench = await setUpWorkbench({ cms, site });
        await bench.publisher.publish('start');
        for (const one of steps) {
          take(bench, one);
          await bench.publisher.publish('signal', { confirm: true });
        }
        const now = '2026-03-20T10:00:00.000Z';
        bench.setClock(now);
        await bench.publisher.publish('signal', { confirm: true });
        assert.deepEqual(bench.publisher.status().problems.pages, []);

        const fresh = await setUpWorkbench({ cms, site, at: now });
        await fresh.publisher.publish('start', { confirm: true });
        const [edited, full] = [await bench.publicFiles(), await fresh.publicFiles()];
        await Promise.all([bench.clean(), fresh.clean()]);
        const differing = [...new Set([...edited.keys(), ...full.keys()])].filter(
          (path) => edited.get(path) !== full.get(path),
        );
        assert.deepEqual(differing, []);
      }),
      { numRuns: 40 },
    );
  });
});
