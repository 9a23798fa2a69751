import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { CompiledSite, Route } from '@parvis/shared';
import { createRecorder } from '../../../site/publisher/render/recorder.ts';
import { renderRoutes } from '../../../site/publisher/render/renderer.ts';
import { createSnapshot } from '../../../site/publisher/snapshot/snapshot.ts';

const recorder = createRecorder(createSnapshot(new Date(0)), {}, {});

function siteThat(render: CompiledSite['render']): CompiledSite {
  return { queries: {}, routeGroups: {}, searchGroups: {}, render };
}
const site = siteThat(async (address) => ({ status: 200, body: address }));

const routes = (count: number): Route[] =>
  Array.from({ length: count }, (_, rank) => ({ address: `/${rank}/`, kind: 'page' }));

const keepNothing = async () => undefined;

it('hands over every page, in the order of the routes', async () => {
  const taken: string[] = [];
  await renderRoutes(site, recorder, routes(120), async (pages) => {
    for (const { route, bytes } of pages) {
      assert.equal(bytes.toString(), route.address);
      taken.push(route.address);
    }
  });
  assert.deepEqual(
    taken,
    routes(120).map(({ address }) => address),
  );
});

it('gives other work of the process its turn after each page', async () => {
  let turns = 0;
  let isOver = false;
  const others = (async () => {
    while (!isOver) {
      await setImmediate();
      turns += 1;
    }
  })();
  await renderRoutes(site, recorder, routes(100), keepNothing);
  isOver = true;
  await others;
  assert.ok(turns >= 99, `${turns} turns during 100 pages`);
});

it('renders the next pages while those before are stored, and no more than that', async () => {
  let rendered = 0;
  const counting = siteThat(async () => {
    rendered += 1;
    return { status: 200, body: 'page' };
  });
  const { promise: stored, resolve: store } = Promise.withResolvers<void>();
  let batches = 0;
  const rendering = renderRoutes(counting, recorder, routes(500), async () => {
    batches += 1;
    await stored;
  });
  for (let turn = 0; turn < 1000; turn += 1) await setImmediate();
  assert.equal(batches, 1);
  assert.equal(rendered, 100);
  store();
  await rendering;
  assert.equal(rendered, 500);
});

it('stops when a page cannot be stored', async () => {
  const full = () => Promise.reject(new Error('no space left'));
  await assert.rejects(renderRoutes(site, recorder, routes(200), full), /no space left/);
});

it('says of a page that throws which it is and why, and renders the others', async () => {
  const broken = siteThat(async (address) => {
    if (address === '/1/') throw new Error('no such field');
    return { status: address === '/2/' ? 404 : 200, body: address === '/3/' ? '' : 'page' };
  });
  const taken: string[] = [];
  const problems = await renderRoutes(broken, recorder, routes(5), async (pages) => {
    taken.push(...pages.map(({ route }) => route.address));
  });
  assert.deepEqual(problems, [
    { address: '/1/', reason: 'no such field' },
    { address: '/2/', reason: 'status 404' },
    { address: '/3/', reason: 'the page is empty' },
  ]);
  assert.deepEqual(taken, ['/0/', '/4/']);
});
