import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withStartingValues } from '../../../cms/src/screens/starting-values.ts';

const attributes = { title: { type: 'string' }, closesOn: { type: 'date' } };

describe('the form of a new document', () => {
  it('of a role says a last day, forty-five days later', () => {
    const described = withStartingValues(
      { uid: 'api::role.role', attributes },
      { today: '2026-12-01' },
    );
    assert.deepEqual(described.attributes, {
      title: { type: 'string' },
      closesOn: { type: 'date', default: '2027-01-15' },
    });
    assert.deepEqual(attributes.closesOn, { type: 'date' });
  });

  it('of a post names the member who opens it, and nobody for who is none', () => {
    const type = { uid: 'api::post.post', attributes: { authors: { type: 'relation' } } };
    const member = { id: 7, documentId: 'camille', name: 'Camille Exemple' };
    const described = withStartingValues(type, { today: '2026-12-01', member });
    const { default: start } = described.attributes.authors as unknown as {
      default: { connect: { label: string; apiData: object }[]; disconnect: object[] };
    };
    assert.deepEqual(
      start.connect.map(({ label, apiData }) => [label, apiData]),
      [['Camille Exemple', { id: 7, documentId: 'camille', isTemporary: true }]],
    );
    assert.deepEqual(start.disconnect, []);
    assert.deepEqual(withStartingValues(type, { today: '2026-12-01' }), type);
  });

  it('of Strapi’s own types is left to it', () => {
    const described = { uid: 'plugin::upload.file', attributes };
    assert.equal(withStartingValues(described, { today: '2026-12-01' }), described);
  });
});
