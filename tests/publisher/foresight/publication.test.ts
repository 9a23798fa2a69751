import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addressOf, type Post, type PublicPicture } from '@parvis/shared';
import fc from 'fast-check';
import type { Publisher } from '../../../site/publisher/publisher.ts';
import { anAuthor, aPost, aRedirect } from '../../documents.ts';
import { onePixel } from '../one-pixel.ts';
import { filesFromNothing, setUpWorkbench, type Workbench } from '../workbench.ts';

const authors = ['ada', 'lin'];
const ids = ['un', 'deux', 'trois'];
const past = ['2026-02-10T08:00:00.000Z', '2026-03-10T10:00:00.000Z'];
const future = '2026-04-10T08:00:00.000Z';
const cover = { source: '/uploads/a.png', alternativeText: 'Un point', width: 1, height: 1 };
const drawn: PublicPicture = { path: '/apercu/a.png', width: 1, height: 1, formats: [] };
const pictures = new Map([[cover.source, drawn]]);

/** What a post is made of, published or not: `slug` may be one that it had before. */
const written = (id: string) =>
  fc.record({
    slug: fc.constantFrom(id, `${id}-bis`, `${id}-ter`),
    title: fc.constantFrom('Bonjour', 'Bonsoir'),
    body: fc.constantFrom('calme', 'vif'),
    publicationDate: fc.constantFrom(...past, future),
    authors: fc.subarray(authors),
    cover: fc.constantFrom(null, cover),
  });
type Written = Pick<Post, 'slug' | 'title' | 'body' | 'publicationDate' | 'authors' | 'cover'>;

const fields = ['slug', 'title', 'body', 'publicationDate', 'authors', 'cover'] as const;

/** Whether a draft is due meanwhile, and which fields it has as they are published. */
const changes = fc.record({ isDue: fc.boolean(), kept: fc.subarray([...fields]) });
const due = '2026-03-10T10:30:00.000Z';

/** Each post as it is published, if it is; then the draft of one of them. */
const situation = fc
  .record({
    published: fc.record(Object.fromEntries(ids.map((id) => [id, fc.option(written(id))]))),
    draft: fc.constantFrom(...ids).chain((id) => written(id).map((how) => ({ id, how }))),
    oldAddress: fc.constantFrom(...ids, 'un-bis'),
    changes,
  })
  .map(({ draft: { id, how }, changes: { isDue, kept }, ...others }) => {
    const before = others.published[id] ?? how;
    const same = Object.fromEntries(kept.map((field) => [field, before[field]]));
    const changed = isDue ? { ...how, publicationDate: due } : how;
    return { ...others, draft: { id, how: { ...changed, ...same } } };
  });

/** Publishes a post as the CMS does: an address that it leaves leads to its new one. */
function publish(bench: Workbench, posts: Map<string, Post>, id: string, how: Written): Post {
  const post = aPost({ documentId: id, ...how });
  const [from, to] = [posts.get(id)?.slug, how.slug];
  bench.cms.publish('post', post);
  bench.cms.unpublish('redirect', `left ${to}`);
  if (from !== undefined && from !== to) {
    bench.cms.publish(
      'redirect',
      aRedirect({
        documentId: `left ${from}`,
        ...{ from: addressOf('post', from), to: addressOf('post', to) },
      }),
    );
  }
  posts.set(id, post);
  return post;
}

async function write(
  bench: Workbench,
  published: Record<string, Written | null>,
  oldAddress: string,
): Promise<Map<string, Post>> {
  const posts = new Map<string, Post>();
  bench.cms.holdFile(cover.source, onePixel);
  for (const id of authors) bench.cms.publish('author', anAuthor({ documentId: id, slug: id }));
  const to = addressOf('post', oldAddress);
  bench.cms.publish('redirect', aRedirect({ documentId: 'old', from: '/vieux/', to }));
  // First elsewhere, so that some of them have left an address.
  for (const [id, how] of Object.entries(published)) {
    if (how === null) continue;
    publish(bench, posts, id, { ...how, slug: id });
    publish(bench, posts, id, how);
  }
  await bench.publisher.publish('signal');
  return posts;
}

/** Everything that pages may read. */
function readings({ content }: Publisher): unknown {
  const types = ['post', 'author', 'redirect'] as const;
  return structuredClone([
    content.today(),
    types.map((type) => content.list(type).map((id) => content.document(type, id))),
    authors.map((id) => content.referrerIds('post.authors', id)),
    content.slugs('post').map((slug) => [slug, content.documentIdBySlug('post', slug)]),
    [...ids, ...ids.map((id) => `${id}-bis`)].map((slug) =>
      content.redirectFrom(addressOf('post', slug)),
    ),
    content.picture(cover.source),
  ]);
}

it('tells the pages that a real publication then adds, changes and removes, and no others', async () => {
  await fc.assert(
    fc.asyncProperty(situation, async ({ published, draft, oldAddress }) => {
      const bench = await setUpWorkbench();
      try {
        const posts = await write(bench, published, oldAddress);
        const before = await bench.publicFiles();
        // The publisher has not moved since.
        bench.setClock('2026-03-10T11:00:00.000Z');
        const document = aPost({ documentId: draft.id, ...draft.how });
        const foreseen = bench.publisher.foreseePublication({ type: 'post', document, pictures });

        publish(bench, posts, draft.id, draft.how);
        await bench.publisher.publish('signal');
        const after = await bench.publicFiles();

        const told = (becomes: string) =>
          foreseen?.pages
            .filter((page) => page.becomes === becomes)
            .map(({ address }) => `${address.slice(1)}index.html`)
            .sort();
        const isPage = (path: string) => path.endsWith('.html');
        const [earlier, later] = [before, after].map((files) => [...files.keys()].filter(isPage));
        assert.deepEqual(
          told('new'),
          later?.filter((path) => !before.has(path)),
        );
        assert.deepEqual(
          told('gone'),
          earlier?.filter((path) => !after.has(path)),
        );
        assert.deepEqual(
          told('different'),
          earlier?.filter((path) => after.has(path) && after.get(path) !== before.get(path)),
        );
        assert.equal(foreseen?.from, draft.how.publicationDate === future ? future : null);
      } finally {
        await bench.clean();
      }
    }),
    { numRuns: 60 },
  );
});

it('leaves no trace: nothing reads otherwise, and what is published next is a render from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(situation, async ({ published, draft, oldAddress }) => {
      const bench = await setUpWorkbench();
      try {
        const posts = await write(bench, published, oldAddress);
        const before = readings(bench.publisher);
        for (const body of [draft.how.body, 'explose']) {
          const document = aPost({ documentId: draft.id, ...draft.how, body });
          const foresee = () =>
            bench.publisher.foreseePublication({ type: 'post', document, pictures });
          assert.deepEqual(foresee(), foresee());
          assert.deepEqual(readings(bench.publisher), before);
        }
        const files = await bench.publicFiles();
        await bench.publisher.publish('signal');
        assert.deepEqual(await bench.publicFiles(), files);

        publish(bench, posts, draft.id, draft.how);
        await bench.publisher.publish('signal');
        assert.deepEqual(await bench.publicFiles(), await filesFromNothing({ cms: bench.cms }));
      } finally {
        await bench.clean();
      }
    }),
    { numRuns: 20 },
  );
});

it('names its own page first, by the title of the draft, then the address that it leaves', async () => {
  const bench = await setUpWorkbench();
  try {
    const how = { body: '', publicationDate: past[0] as string, authors: ['ada'], cover: null };
    await write(bench, { un: { ...how, slug: 'un', title: 'Avant' } }, 'un');
    const document = aPost({ documentId: 'un', ...how, slug: 'un-bis', title: 'Après' });
    const foreseen = bench.publisher.foreseePublication({ type: 'post', document, pictures });
    assert.deepEqual(foreseen?.pages.slice(0, 3), [
      { address: '/actualites/un-bis/', becomes: 'new', title: 'Après' },
      { address: '/actualites/un/', becomes: 'gone', title: 'Avant' },
      { address: '/', becomes: 'different', title: null },
    ]);
  } finally {
    await bench.clean();
  }
});

it('tells what leads to an address that is taken back', async () => {
  const bench = await setUpWorkbench();
  try {
    const address = addressOf('post', 'un');
    const gone = aRedirect({ documentId: 'left un', from: address, to: null, kind: 'gone' });
    bench.cms.publish('redirect', gone);
    await write(bench, {}, 'un');
    const document = aPost({ documentId: 'un' });
    const foreseen = bench.publisher.foreseePublication({ type: 'post', document, pictures });
    // Every page of this site says where an old address leads.
    assert.deepEqual(
      foreseen?.pages.map((page) => page.address),
      [address, '/', '/communaute/ada/', '/communaute/lin/'],
    );
    assert.equal(bench.publisher.content.redirectFrom(address)?.kind, 'gone');
  } finally {
    await bench.clean();
  }
});

it('does not know before every page was rendered, nor with what a page cannot show', async () => {
  const bench = await setUpWorkbench();
  try {
    const draft = (body: string) => ({
      ...{ type: 'post' as const, pictures },
      document: aPost({ documentId: 'un', body }),
    });
    assert.equal(bench.publisher.foreseePublication(draft('calme')), undefined);
    await write(bench, {}, 'un');
    bench.cms.publish('post', aPost({ documentId: 'un' }));
    await bench.publisher.publish('signal');
    assert.deepEqual(bench.publisher.foreseePublication(draft('explose')), undefined);
    assert.equal(bench.publisher.foreseePublication(draft('calme'))?.pages.length, 1);
  } finally {
    await bench.clean();
  }
});
