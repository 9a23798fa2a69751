import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentSchemas, documentTypes, type PreviewDraft } from '@parvis/shared';
import fc from 'fast-check';
import { unfinished } from '../../../site/publisher/preview/unfinished.ts';

const now = new Date('2026-03-10T10:00:00.000Z');
const labels = { title: 'Titre', body: 'Texte', closesOn: 'Date limite', missions: 'Missions' };

const aDraft = (fields: Partial<PreviewDraft>): PreviewDraft => ({
  type: 'post',
  documentId: 'brouillon',
  state: 'draft',
  attributes: {},
  missing: [],
  labels,
  ...fields,
});

const whatever = fc.oneof(
  fc.constantFrom(null, '', 'une phrase', 12, -1, true, '2026-02-31', [], [null], ['a']),
  fc.array(
    fc.record({ start: fc.constantFrom('2026-01-01', 'hier', null), startups: fc.constant([]) }),
  ),
  fc.anything(),
);

describe('an unfinished draft', () => {
  it('can be shown whatever its fields hold', () => {
    for (const type of documentTypes) {
      const fields = Object.keys(documentSchemas[type].shape).filter(
        (name) => name !== 'documentId',
      );
      const attributes = fc.record(Object.fromEntries(fields.map((name) => [name, whatever])), {
        requiredKeys: [],
      });
      fc.assert(
        fc.property(attributes, (some) => {
          const { document } = unfinished(aDraft({ type, attributes: some }), now);
          assert.ok(documentSchemas[type].safeParse(document).success);
          assert.equal(document.documentId, 'brouillon');
        }),
        { numRuns: 60 },
      );
    }
  });

  it('without anything has a title, and is dated of today', () => {
    const { document, notices } = unfinished(aDraft({ missing: ['title', 'body'] }), now);
    assert.equal('title' in document && document.title, 'Sans titre');
    assert.equal('publicationDate' in document && document.publicationDate, now.toISOString());
    assert.deepEqual(notices, ['« Titre » est vide.', '« Texte » est vide.']);
  });

  it('with a wrong value is shown without it, and says which', () => {
    const { document, notices } = unfinished(
      aDraft({ type: 'role', attributes: { title: 'Une offre', closesOn: 'demain' } }),
      now,
    );
    assert.equal('closesOn' in document && document.closesOn, null);
    assert.deepEqual(notices, ['« Date limite » ne peut pas être montré tel quel.']);
  });

  it('keeps the parts of a list that are sound', () => {
    const missions = [
      { start: '2024-01-01', startups: [] },
      { start: 'un jour', startups: [] },
      ...Array.from({ length: 9 }, () => ({ start: '2025-01-01', startups: [] })),
    ];
    const { document, notices } = unfinished(
      aDraft({ type: 'author', attributes: { name: 'Ada', domain: 'data', missions } }),
      now,
    );
    assert.equal('missions' in document && document.missions.length, 10);
    assert.deepEqual(notices, ['« Missions n° 2 » ne peut pas être montré tel quel.']);
  });

  it('that lacks nothing says nothing', () => {
    const attributes = { title: 'Une annonce', body: 'Bonjour.', slug: 'une-annonce' };
    const { document, notices } = unfinished(aDraft({ attributes }), now);
    assert.equal('slug' in document && document.slug, 'une-annonce');
    assert.deepEqual(notices, []);
  });
});
