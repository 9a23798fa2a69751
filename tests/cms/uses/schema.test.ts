import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  isOwnRelation,
  isText,
  pathsTo,
  populateAt,
  valuesAt,
  whereAt,
} from '../../../cms/src/uses/schema.ts';

const components = {
  'parts.mission': {
    attributes: {
      employer: { type: 'string' },
      startups: { type: 'relation', target: 'api::startup.startup' },
    },
  },
};
const member = {
  attributes: {
    name: { type: 'string' },
    manager: { type: 'relation', target: 'api::author.author' },
    managed: { type: 'relation', target: 'api::author.author', mappedBy: 'manager' },
    missions: { type: 'component', component: 'parts.mission' },
    biography: { type: 'richtext' },
  },
};
const pathsIn = (isWanted: typeof isText) =>
  pathsTo(member, components, isWanted).map(({ path }) => path.join('.'));

it('finds relations through components, those that are stored on the document only', () => {
  assert.deepEqual(pathsIn(isOwnRelation), ['manager', 'missions.startups']);
});

it('finds every text in which staff may write an address', () => {
  assert.deepEqual(pathsIn(isText), ['name', 'missions.employer', 'biography']);
});

it('asks the database for what is at a path, and reads it from each component', () => {
  assert.deepEqual(whereAt(['missions', 'employer'], { $contains: 'x' }), {
    missions: { employer: { $contains: 'x' } },
  });
  assert.deepEqual(populateAt(['missions', 'employer']), { missions: { populate: {} } });
  assert.deepEqual(populateAt(['biography']), {});
  const row = { missions: [{ employer: 'a' }, { employer: null }, { employer: 'b' }] };
  assert.deepEqual(valuesAt(row, ['missions', 'employer']), ['a', 'b']);
});
