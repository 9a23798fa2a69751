import assert from 'node:assert/strict';
import { it } from 'node:test';
import { unsavedLinks } from '../../../cms/src/admin/actions/together/links.ts';

const attributes = {
  title: { type: 'string' },
  roles: { type: 'relation', target: 'api::role.role' },
  createdBy: { type: 'relation', target: 'admin::user' },
  missions: { type: 'component', component: 'parts.mission' },
};
const components = {
  'parts.mission': {
    attributes: { startups: { type: 'relation', target: 'api::startup.startup' } },
  },
};

it('reads from a form the links that are not saved, in its parts too', () => {
  const values = {
    title: 'Nous recrutons',
    roles: {
      connect: [{ id: 1, documentId: 'vieux', apiData: { documentId: 'a' } }],
      disconnect: [{ documentId: 'b' }],
    },
    createdBy: { connect: [{ documentId: 'personne' }] },
    missions: [{ startups: { connect: [{ documentId: 'c' }], disconnect: [] } }, {}],
  };
  assert.deepEqual(unsavedLinks(values, attributes, components), {
    added: [
      { type: 'role', documentId: 'a' },
      { type: 'startup', documentId: 'c' },
    ],
    removed: [{ type: 'role', documentId: 'b' }],
  });
});

it('reads none from a form that nobody touched', () => {
  const nothing = { added: [], removed: [] };
  assert.deepEqual(unsavedLinks({ roles: { count: 2 } }, attributes, components), nothing);
  assert.deepEqual(unsavedLinks({ roles: null, missions: null }, attributes, components), nothing);
});
