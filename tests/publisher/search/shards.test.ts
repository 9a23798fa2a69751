import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { SearchEntry } from '@parvis/shared';
import fc from 'fast-check';
import { createShards, type Shards } from '../../../site/publisher/search/shards.ts';
import { entryNamed, folderOfIndex } from './files.ts';

const CAPACITY = 3;
const names = ['aube', 'brume', 'cèdre', 'dune', 'érable', 'fjord', 'givre', 'houle'].concat([
  'lande',
  'jonc',
]);

type Step = { name: string; text: string | null; build: boolean };

const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...names),
  text: fc.constantFrom(null, 'calme', 'Le vent de l’été.'),
  build: fc.boolean(),
});

function take(shards: Shards, entries: Map<string, SearchEntry>, { name, text }: Step): void {
  const entry = entryNamed(name, { text: `${name} ${text}` });
  if (text === null) {
    entries.delete(name);
    shards.remove(entry.address);
  } else {
    entries.set(name, entry);
    shards.put(entry);
  }
}

it('C1: whatever came and went, in whatever order, equal entries make equal files', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.infiniteStream(fc.nat()), (steps, draws) => {
      const [shards, folder] = [createShards(CAPACITY), folderOfIndex()];
      const entries = new Map<string, SearchEntry>();
      for (const one of steps) {
        take(shards, entries, one);
        if (one.build) folder.take(shards.build());
      }
      folder.take(shards.build());

      const [afresh, freshFolder] = [createShards(CAPACITY), folderOfIndex()];
      for (const entry of shuffled([...entries.values()], draws)) afresh.put(entry);
      freshFolder.take(afresh.build());
      assert.deepEqual(folder.sorted(), freshFolder.sorted());
    }),
    { numRuns: 300 },
  );
});

it('C3: no file holds a word or an address that only a removed document had', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const [shards, folder] = [createShards(CAPACITY), folderOfIndex()];
      const entries = new Map<string, SearchEntry>();
      for (const one of steps) {
        take(shards, entries, one);
        folder.take(shards.build());
        const text = folder.text();
        for (const name of names) {
          const stem = name.replace('è', 'e').replace('é', 'e').slice(0, 4);
          const isThere = text.includes(name) || text.includes(stem);
          assert.equal(isThere, entries.has(name), name);
        }
      }
    }),
    { numRuns: 100 },
  );
});

it('a change builds the shards it touches, and no other', () => {
  const shards = createShards(CAPACITY);
  for (const name of names) shards.put(entryNamed(name));
  const all = shards.build();
  assert.ok(all.put.length > 4, 'there are several shards');

  shards.put(entryNamed('dune', { text: 'Un autre texte.' }));
  const edited = shards.build();
  assert.equal(edited.put.length, 2, 'a shard and the manifest');
  assert.equal(edited.remove.length, 1);

  shards.remove('/actualites/inconnue/');
  assert.deepEqual(shards.build().remove, []);
});

it('an index without entries is a manifest without shards', () => {
  const shards = createShards(CAPACITY);
  shards.put(entryNamed('aube'));
  shards.build();
  shards.remove('/actualites/aube/');
  const { put, remove } = shards.build();
  const [manifest] = put.map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)));
  assert.deepEqual(manifest, { format: 1, entries: 0, shards: [] });
  assert.equal(remove.length, 1);
});

function shuffled<Item>(items: Item[], draws: Iterator<number>): Item[] {
  const ranks = new Map(items.map((item) => [item, draws.next().value as number]));
  return items.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}
