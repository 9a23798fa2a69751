import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Reading, Route } from '@parvis/shared';
import fc from 'fast-check';
import { createRouteTable } from '../../../site/publisher/render/routes.ts';
import type { Cell } from '../../../site/publisher/snapshot/cells.ts';

const names = ['home', 'posts', 'authors', 'contents'];

/** A table of groups that list what the test says, and how often each was listed. */
function aTable() {
  const contents = new Map<string, Route[]>(names.map((name) => [name, []]));
  const listed = new Map<string, number>(names.map((name) => [name, 0]));
  const groups = Object.fromEntries(
    names.map((name) => [name, (reading: Reading) => reading as unknown as Route[]]),
  );
  const nameOf = new Map(Object.entries(groups).map(([name, list]) => [list as unknown, name]));
  const table = createRouteTable(groups, (ask, cells) => {
    const name = nameOf.get(ask) ?? '';
    cells.add(name);
    listed.set(name, (listed.get(name) ?? 0) + 1);
    return ask(contents.get(name) as unknown as Reading);
  });
  return { table, contents, listed };
}

/** Slow, and right at sight. */
function everyRoute(contents: ReadonlyMap<string, Route[]>): Map<string, Route> {
  const found = new Map<string, Route>();
  for (const name of names) {
    for (const route of contents.get(name) ?? []) {
      if (!found.has(route.address)) found.set(route.address, route);
    }
  }
  return found;
}

const route = fc.record(
  {
    address: fc.constantFrom('/', '/a/', '/b/', '/c/', '/d/'),
    kind: fc.constantFrom('page' as const, 'list' as const),
  },
  { noNullPrototype: true },
);
const listings = fc.dictionary(fc.constantFrom(...names), fc.array(route, { maxLength: 5 }));

const addresses = (routes: Iterable<Route>) => [...routes].map(({ address }) => address).sort();
const byAddress = (routes: Iterable<Route>) =>
  [...routes].sort((a, b) => (a.address < b.address ? -1 : 1));

it('holds after any changes the routes that listing every group anew would give', () => {
  fc.assert(
    fc.property(fc.array(listings, { minLength: 1, maxLength: 12 }), (steps) => {
      const { table, contents } = aTable();
      table.update(new Set());
      for (const step of steps) {
        const before = everyRoute(contents);
        for (const [name, routes] of Object.entries(step)) contents.set(name, routes);
        const after = everyRoute(contents);
        const { added, removed } = table.update(new Set<Cell>(Object.keys(step)));
        const [was, is] = [new Set(before.keys()), new Set(after.keys())];
        assert.deepEqual(byAddress(table.all()), byAddress(after.values()));
        assert.deepEqual(addresses(added), [...is.difference(was)].sort());
        assert.deepEqual(addresses(removed), [...was.difference(is)].sort());
        for (const [address, expected] of after) assert.deepEqual(table.at(address), expected);
      }
    }),
  );
});

it('lists again only the groups that read what changed', () => {
  const { table, listed } = aTable();
  table.update(new Set());
  table.update(new Set(['posts', 'something else']));
  assert.deepEqual(Object.fromEntries(listed), { home: 1, posts: 2, authors: 1, contents: 1 });
});

it('gives an address to the group listed first, and to the next when that one leaves it', () => {
  const { table, contents } = aTable();
  contents.set('authors', [{ address: '/a/', kind: 'page' }]);
  contents.set('posts', [{ address: '/a/', kind: 'list' }]);
  table.update(new Set());
  assert.equal(table.at('/a/')?.kind, 'list');
  contents.set('posts', []);
  assert.deepEqual(table.update(new Set(['posts'])), { added: [], removed: [] });
  assert.equal(table.at('/a/')?.kind, 'page');
});
