import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentTypes } from '@parvis/shared';
import type { ConvertedDocument } from '../../../cms/import/convert/converted.ts';
import {
  digestOf,
  type Existing,
  type ImportRecord,
  planImport,
} from '../../../cms/import/plan/index.ts';

const written = '2026-01-01T00:00:00.000Z';
const category: ConvertedDocument = {
  type: 'category',
  source: 'blog/_category/a.md',
  document: { documentId: 'a', slug: 'a', name: 'A', description: null },
};

function existing(given: Partial<Existing> & { category?: [string, boolean] } = {}): Existing {
  const documents = Object.fromEntries(
    documentTypes.map((type) => [type, new Map()]),
  ) as unknown as Existing['documents'];
  const [updatedAt, isPublished] = given.category ?? [];
  if (updatedAt !== undefined) {
    (documents.category as Map<string, unknown>).set('a', { updatedAt, isPublished });
  }
  return { records: new Map(), redirects: new Map(), pictures: new Set(), documents, ...given };
}

function recorded(contentDigest: string): Existing['records'] {
  const record: ImportRecord = {
    source: category.source,
    sourceDigest: null,
    contentDigest,
    uid: 'api::category.category',
    target: 'a',
    outcome: 'imported',
    writtenAt: written,
  };
  return new Map([[category.source, record]]);
}

function action(document: ConvertedDocument, state: Existing): string {
  const { documents } = planImport({ documents: [document], pictures: [], files: [] }, state);
  return documents[0]?.action ?? 'none';
}

describe('the plan of an import', () => {
  it('creates what is not there', () => assert.equal(action(category, existing()), 'create'));

  it('leaves what says the same, whatever staff did with it', () => {
    const state = { records: recorded(digestOf(category)) };
    assert.equal(action(category, existing({ ...state, category: [written, true] })), 'unchanged');
    assert.equal(
      action(category, existing({ ...state, category: ['2026-02-01T00:00:00.000Z', false] })),
      'unchanged',
    );
  });

  it('updates what changed at the source only', () => {
    const state = { records: recorded('other'), category: [written, true] as [string, boolean] };
    assert.equal(action(category, existing(state)), 'update');
  });

  it('keeps what staff changed, withdrew or deleted', () => {
    const records = recorded('other');
    assert.equal(
      action(category, existing({ records, category: ['2026-02-01T00:00:00.000Z', true] })),
      'conflict',
    );
    assert.equal(action(category, existing({ records, category: [written, false] })), 'conflict');
    assert.equal(action(category, existing({ records })), 'conflict');
  });

  it('finishes what an interrupted import began', () => {
    assert.equal(action(category, existing({ category: [written, true] })), 'update');
  });

  it('does not take a change of slug for a change of content', () => {
    const moved = {
      ...category,
      document: { ...category.document, slug: 'b' },
    } as ConvertedDocument;
    assert.equal(digestOf(moved), digestOf(category));
  });

  it('keeps the redirects of staff, and is settled by one that says the same', () => {
    const redirect: ConvertedDocument = {
      type: 'redirect',
      source: 'redirect:/a',
      document: { documentId: 'r', from: '/a', to: '/b/', kind: 'permanent' },
    };
    const of = (documentId: string, to: string) =>
      existing({ redirects: new Map([['/a', { documentId, to, kind: 'permanent' }]]) });
    assert.equal(action(redirect, of('staff', '/c/')), 'conflict');
    assert.equal(action(redirect, of('r', '/b/')), 'unchanged');
    assert.equal(action(redirect, existing()), 'create');
  });
});
