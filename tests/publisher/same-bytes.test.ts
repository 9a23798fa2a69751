import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { anAuthor, aPost, aRedirect, aRole } from '../documents.ts';
import { filesFromNothing, setUpWorkbench, type Workbench } from './workbench.ts';

/** What people do to a community's content, one step at a time; names are few so that steps meet. */
const author = fc.constantFrom('ada', 'lin', 'zoé');
const post = fc.constantFrom('un', 'deux', 'trois', 'quatre');
const word = fc.constantFrom('aube', 'Brume', 'cèdre', 'dune');
const instant = fc
  .date({
    min: new Date('2026-03-01T00:00:00Z'),
    max: new Date('2026-04-15T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());

type Step = (bench: Workbench) => void;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({
      id: post,
      title: word,
      slug: fc.constantFrom('a', 'b', 'c'),
      at: instant,
      authors: fc.uniqueArray(author),
      body: fc.constantFrom('calme', 'explose'),
    })
    .map(
      ({ id, title, slug, at, authors, body }): Step =>
        (bench) =>
          bench.cms.publish(
            'post',
            aPost({ documentId: id, title, slug, publicationDate: at, authors, body }),
          ),
    ),
  post.map(
    (id): Step =>
      (bench) =>
        bench.cms.unpublish('post', id),
  ),
  fc.record({ id: author, name: word }).map(
    ({ id, name }): Step =>
      (bench) =>
        bench.cms.publish(
          'author',
          anAuthor({ documentId: id, name, slug: id === 'zoé' ? 'zoe' : id }),
        ),
  ),
  author.map(
    (id): Step =>
      (bench) =>
        bench.cms.unpublish('author', id),
  ),
  fc.record({ id: fc.constantFrom('dev', 'po'), day: instant }).map(
    ({ id, day }): Step =>
      (bench) =>
        bench.cms.publish('role', aRole({ documentId: id, closesOn: day.slice(0, 10) })),
  ),
  fc
    .record({
      id: fc.constantFrom('r1', 'r2'),
      from: fc.constantFrom('/vieux/', '/b/'),
      to: fc.constantFrom('/b/', '/vieux/', '/actualites/a/'),
    })
    .map(
      ({ id, from, to }): Step =>
        (bench) =>
          bench.cms.publish('redirect', aRedirect({ documentId: id, from, to })),
    ),
  instant.map(
    (at): Step =>
      (bench) =>
        bench.setClock(at),
  ),
  fc.constant<Step>((bench) => bench.cms.goDown()),
  fc.constant<Step>((bench) => bench.cms.comeBack()),
);

it('C1: whatever changed, in whatever order, the folder is what a render from nothing gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ step, restart: fc.boolean() }), { minLength: 1, maxLength: 25 }),
      instant,
      async (steps, end) => {
        const bench = await setUpWorkbench();
        try {
          let { publisher } = bench;
          for (const { step: take, restart } of steps) {
            take(bench);
            if (restart) {
              publisher = await bench.restart();
              await publisher.resume();
            }
            await publisher.publish('signal', { confirm: true }).catch(() => undefined);
          }
          bench.cms.comeBack();
          // A page that could not be rendered keeps its last good version, which a render from nothing cannot know.
          bench.cms.mendBodies();
          bench.setClock(end);
          await publisher.publish('signal', { confirm: true });

          assert.deepEqual(
            await bench.publicFiles(),
            await filesFromNothing({ cms: bench.cms, at: end }),
          );
        } finally {
          await bench.clean();
        }
      },
    ),
    { numRuns: 60 },
  );
});
