import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  documentTypes,
  type PreviewLink,
  previewPath,
  previewPaths,
  readPreviewLink,
  writePreviewLink,
} from '@parvis/shared';
import fc from 'fast-check';
import { previewSeal } from '../../../site/publisher/preview/seal.ts';

const seal = previewSeal('un secret de la rédaction');
const now = new Date('2026-03-10T10:00:00.000Z');
const aLink: PreviewLink = {
  type: 'post',
  documentId: 'k3v9annonce',
  version: 'saved',
  expiresAt: new Date('2026-03-11T10:00:00.000Z'),
  share: 'Ab_-9',
};

const segment = fc.stringMatching(/^[\w]{1,24}$/);
const linkFields = {
  type: fc.constantFrom(...documentTypes),
  documentId: segment,
  version: fc.constantFrom('saved' as const, 'published' as const),
  expiresAt: fc
    .integer({ min: now.getTime() / 1000 + 1, max: 2 ** 33 })
    .map((seconds) => new Date(seconds * 1000)),
  share: fc.option(segment),
};
const links = fc.record(linkFields, { noNullPrototype: true });

describe('a preview link', () => {
  it('says what it was written to say, until it expires', () => {
    fc.assert(
      fc.property(links, (link) => {
        const text = writePreviewLink(link, seal);
        assert.deepEqual(readPreviewLink(text, seal, now), link);
        assert.equal(readPreviewLink(text, seal, link.expiresAt), 'expired');
      }),
    );
  });

  it('is one segment of an address', () => {
    fc.assert(
      fc.property(links, (link) => {
        const path = previewPath(writePreviewLink(link, seal));
        assert.equal(new URL(path, 'https://site.invalid').pathname, path);
        assert.match(path, previewPaths);
      }),
    );
  });

  it('is forged as soon as one of its characters is another', () => {
    const text = writePreviewLink(aLink, seal);
    const other = fc.constantFrom(...'abcXYZ019-_.');
    fc.assert(
      fc.property(fc.nat(text.length - 1), other, (rank, character) => {
        fc.pre(text[rank] !== character);
        const tampered = text.slice(0, rank) + character + text.slice(rank + 1);
        assert.equal(readPreviewLink(tampered, seal, now), 'forged');
      }),
      { numRuns: 300 },
    );
  });

  it('does not last longer for who writes a later date into it', () => {
    const text = writePreviewLink(aLink, seal);
    const later = writePreviewLink({ ...aLink, expiresAt: new Date('2030-01-01T00:00:00Z') }, seal);
    const signature = text.split('.').at(-1);
    const said = later.split('.').slice(0, -1).join('.');
    assert.equal(readPreviewLink(`${said}.${signature}`, seal, now), 'forged');
  });

  it('is forged when it was sealed with another secret', () => {
    const text = writePreviewLink(aLink, previewSeal('un autre secret'));
    assert.equal(readPreviewLink(text, seal, now), 'forged');
  });

  it('is forged when it is anything else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.equal(readPreviewLink(text, seal, now), 'forged');
      }),
    );
  });
});

it('a page of the site may be called « apercu »', () => {
  assert.doesNotMatch('/apercu/', previewPaths);
  assert.doesNotMatch('/apercu', previewPaths);
});
