import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentTypes } from '@parvis/shared';
import fc from 'fast-check';
import { documentOf } from '../../site/publisher/cms/attributes.ts';

const strapiRole = {
  slug: 'dev',
  updatedAt: '2026-03-02T09:00:00.000Z',
  title: 'Développeuse',
  positions: 1,
  domain: 'development',
  opensOn: '2026-03-01',
  outcome: 'open',
  body: 'Une mission.',
};

describe('the door for Strapi’s attributes', () => {
  it('reads what Strapi leaves out, empties, or writes in its own way', () => {
    const parsed = documentOf('role', 'r1', {
      ...strapiRole,
      places: 'Paris, Lyon , ',
      technologies: null,
      applyUrl: '',
      salaryMin: '42000.00',
      createdAt: 'ignored',
    });
    assert.ok('document' in parsed);
    const { places, technologies, applyUrl, salaryMin, contacts } = parsed.document as Record<
      string,
      unknown
    > &
      object as never;
    assert.deepEqual(
      { places, technologies, applyUrl, salaryMin, contacts },
      {
        places: ['Paris', 'Lyon'],
        technologies: [],
        applyUrl: null,
        salaryMin: 42_000,
        contacts: [],
      },
    );
    assert.equal('createdAt' in parsed.document, false);
  });

  it('says in French which field cannot be shown', () => {
    const parsed = documentOf('role', 'r1', {
      ...strapiRole,
      applyUrl: 'javascript:alert(1)',
      title: '',
    });
    assert.ok('problems' in parsed);
    const reasons = new Map(parsed.problems.map(({ field, reason }) => [field, reason]));
    assert.deepEqual([...reasons.keys()].sort(), ['applyUrl', 'title']);
    assert.match(reasons.get('title') ?? '', /^Trop petit/);
  });

  it('never throws, whatever the CMS answers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documentTypes),
        fc.dictionary(
          fc.constantFrom(
            'slug',
            'title',
            'name',
            'missions',
            'authors',
            'cover',
            'places',
            'updatedAt',
          ),
          fc.jsonValue(),
        ),
        (type, attributes) => {
          const parsed = documentOf(type, 'x', attributes);
          assert.ok('document' in parsed || parsed.problems.every(({ reason }) => reason !== ''));
        },
      ),
    );
  });
});
