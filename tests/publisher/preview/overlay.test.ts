import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type AnyDocument,
  type DocumentType,
  documentTypes,
  type RelationName,
  relations,
  sluggedTypes,
} from '@parvis/shared';
import fc from 'fast-check';
import { overlay } from '../../../site/publisher/preview/overlay.ts';
import {
  type Content,
  createSnapshot,
  type Snapshot,
} from '../../../site/publisher/snapshot/snapshot.ts';
import { communityOf, type Typed } from '../../bench/community.ts';
import { aPost, aRole } from '../../documents.ts';

const at = new Date('2026-03-20T10:00:00.000Z');
const community = communityOf(60);

function snapshotOf(documents: readonly Typed[]): Snapshot {
  const snapshot = createSnapshot(at);
  snapshot.apply({ put: documents.map(entryOf), remove: [] });
  return snapshot;
}

const entryOf = ({ type, document }: Typed) => ({
  ...{ type, document, documentId: document.documentId },
  version: JSON.stringify(document),
});

/** All that a query may read. */
function everythingIn(content: Content): unknown {
  const ids = community.map(({ document }) => document.documentId);
  return {
    today: content.today(),
    documents: community.map(({ type, document }) => content.document(type, document.documentId)),
    lists: documentTypes.map((type) => content.list(type)),
    slugs: sluggedTypes.map((type) => content.slugs(type)),
    bySlug: community.map(({ type, document }) =>
      'slug' in document ? content.documentIdBySlug(type as 'post', document.slug) : null,
    ),
    referrers: Object.keys(relations).map((relation) =>
      ids.map((id) => content.referrerIds(relation as RelationName, id)),
    ),
  };
}

const others = community.filter(({ type }) => type !== 'site');
const someDocuments = fc.uniqueArray(fc.constantFrom(...others), { maxLength: 4 });

/** A document as an edit would leave it: its relations, its dates, its name. */
function editedLike({ type, document }: Typed, model: Typed): Typed {
  if (model.type !== type) return { type, document };
  return {
    type,
    document: { ...model.document, documentId: document.documentId } as AnyDocument,
  };
}

describe('what is laid over the site', () => {
  it('changes nothing when it is what is published', () => {
    const snapshot = snapshotOf(community);
    fc.assert(
      fc.property(someDocuments, (laid) => {
        assert.deepEqual(everythingIn(overlay(snapshot, laid)), everythingIn(snapshot));
      }),
      { numRuns: 20 },
    );
  });

  it('reads as the site would once it is published', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...others),
        fc.constantFrom(...others),
        fc.boolean(),
        (target, model, wasPublished) => {
          const draft = editedLike(target, model);
          // Two documents never have one slug: the model leaves.
          const without = community.filter(
            (one) => one !== model && (wasPublished || one !== target),
          );
          const before = snapshotOf(without);
          const after = snapshotOf([...without.filter((one) => one !== target), draft]);
          assert.deepEqual(everythingIn(overlay(before, [draft])), everythingIn(after));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leaves the site as it was', () => {
    const snapshot = snapshotOf(community);
    const before = JSON.stringify(everythingIn(snapshot));
    const entries = [...snapshot.entries()].length;
    everythingIn(overlay(snapshot, [{ type: 'post', document: aPost({ documentId: 'secret' }) }]));
    assert.equal(JSON.stringify(everythingIn(snapshot)), before);
    assert.equal([...snapshot.entries()].length, entries);
  });

  it('is seen before its date', () => {
    const future = aPost({ documentId: 'demain', publicationDate: '2027-01-01T09:00:00.000Z' });
    const laid = overlay(snapshotOf(community), [{ type: 'post', document: future }]);
    assert.equal(laid.documentIdBySlug('post', 'demain'), 'demain');
    assert.equal(laid.list('post')[0], 'demain');
  });

  it('is found at its new address, and no longer at the old one', () => {
    const laid = (slug: string): { type: DocumentType; document: AnyDocument } => ({
      type: 'role',
      document: aRole({ documentId: 'r', slug }),
    });
    const content = overlay(snapshotOf([laid('avant')]), [laid('apres')]);
    assert.equal(content.documentIdBySlug('role', 'apres'), 'r');
    assert.equal(content.documentIdBySlug('role', 'avant'), undefined);
  });

  it('has pictures that the site has not, and never instead of its own', () => {
    const picture = (path: string) => ({ path, width: 4, height: 3, formats: [] });
    const snapshot = snapshotOf([]);
    snapshot.setPicture('/uploads/publique.png', picture('/media/publique.webp'));
    const content = overlay(
      snapshot,
      [],
      new Map([
        ['/uploads/publique.png', picture('/apercu/x/uploads/publique.png')],
        ['/uploads/neuve.png', picture('/apercu/x/uploads/neuve.png')],
      ]),
    );
    assert.equal(content.picture('/uploads/publique.png')?.path, '/media/publique.webp');
    assert.equal(content.picture('/uploads/neuve.png')?.path, '/apercu/x/uploads/neuve.png');
  });
});
