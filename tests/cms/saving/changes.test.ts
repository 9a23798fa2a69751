import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import {
  changedFields,
  collisions,
  fieldsChanged,
  onlyFields,
  type Values,
} from '../../../cms/src/admin/saving/changes.ts';

const names = ['title', 'body', 'cover', 'missions'];
const values: fc.Arbitrary<Values> = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.option(fc.integer({ min: 0, max: 2 }))])),
);

it('nothing was changed in a form that is as it was loaded', () => {
  fc.assert(
    fc.property(values, (loaded) => {
      assert.deepEqual(changedFields(loaded, structuredClone(loaded)), []);
    }),
  );
});

it('a field that was emptied was changed, and one that Strapi never filled was not', () => {
  assert.deepEqual(changedFields({ title: 'Un' }, {}), ['title']);
  assert.deepEqual(changedFields({ title: undefined }, {}), []);
});

it('of what a form saves, that which was loaded so was not changed', () => {
  const loaded = {
    title: 'Un',
    excerpt: null,
    cover: { id: 3, name: 'Une image' },
    authors: { count: 2 },
    missions: [{ id: 1, start: '2026-01-01', startups: { count: 1 } }],
  };
  const none = { connect: [], disconnect: [] };
  const missions = [{ id: 1, __temp_key__: 'a0', start: '2026-01-01', startups: none }];
  const same = { title: 'Un', excerpt: '', cover: 3, authors: none, missions };
  assert.deepEqual(fieldsChanged(loaded, same), []);
  const added = { connect: [{ id: 7 }], disconnect: [] };
  const changed: Values = {
    title: null,
    excerpt: 'Deux',
    cover: 4,
    authors: added,
    missions: [{ ...missions[0], startups: added }],
  };
  assert.deepEqual(fieldsChanged(loaded, changed), Object.keys(changed));
  assert.deepEqual(fieldsChanged(loaded, { missions: [] }), ['missions']);
});

it('a merge keeps what each has changed, and what both have is theirs who save last', () => {
  fc.assert(
    fc.property(values, values, values, (loaded, theirs, mine) => {
      const changed = changedFields(loaded, mine);
      const merged = { ...theirs, ...onlyFields(mine, changed) };
      const both = collisions(changed, changedFields(loaded, theirs));
      for (const name of names) {
        const isTheirs = !changed.includes(name);
        assert.equal(merged[name], isTheirs ? theirs[name] : mine[name]);
      }
      if (both.length > 0) return;
      for (const name of changedFields(loaded, theirs)) assert.equal(merged[name], theirs[name]);
      for (const name of changed) assert.equal(merged[name], mine[name]);
    }),
  );
});
