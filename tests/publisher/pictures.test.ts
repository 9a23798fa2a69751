import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KnownPicture, MediaLibrary } from '../../site/publisher/media/library.ts';
import { createPictures } from '../../site/publisher/pictures.ts';
import { createIntention } from '../../site/publisher/releases/intention.ts';
import { type Changes, createSnapshot } from '../../site/publisher/snapshot/snapshot.ts';
import { aPost } from '../documents.ts';

const late = '/uploads/grande.jpg?v=1';

/** A library whose encoder takes longer than any publication waits. */
function slowLibrary() {
  const waitedFor: string[] = [];
  let ready: KnownPicture | undefined;
  let tell: (source: string) => void = () => undefined;
  const media: MediaLibrary = {
    get: (source) => (source === late ? ready : undefined),
    async prepare(sources) {
      waitedFor.push(...sources);
    },
    ask: () => undefined,
    problem: () => undefined,
    onChange: (listener) => {
      tell = (source) => listener(source, 'shown');
    },
    keepOnly: async () => undefined,
    stop: async () => undefined,
  };
  return {
    media,
    waitedFor,
    finish() {
      const path = '/media/grande-640.jpg';
      const formats: KnownPicture['formats'] = [
        { type: 'image/jpeg', widths: [{ path, width: 640 }] },
      ];
      const files = [{ path: path.slice(1), hash: 'h' }];
      ready = { path, width: 640, height: 480, formats, files };
      tell(late);
    },
  };
}

describe('the pictures of a publication', () => {
  const picture = { source: late, alternativeText: null, width: 640, height: 480 };
  const put = (documentId: string, cover: typeof picture | null): Changes => {
    const document = aPost({ documentId, cover });
    return { put: [{ type: 'post', documentId, version: 'v1', document }], remove: [] };
  };

  it('are waited for by the publication that brings them, and by no other', async () => {
    const snapshot = createSnapshot(new Date('2026-03-10T10:00:00.000Z'));
    const intention = createIntention();
    const library = slowLibrary();
    const pictures = createPictures({ media: library.media, snapshot, intention });
    const publish = async (changes: Changes) => {
      snapshot.apply(changes);
      library.waitedFor.length = 0;
      await pictures.take(changes);
      return [...library.waitedFor];
    };
    assert.deepEqual(await publish(put('illustree', picture)), [late]);
    assert.deepEqual(await publish(put('sans-image', null)), []);

    library.finish();
    assert.deepEqual(await publish({ put: [], remove: [] }), []);
    assert.equal(snapshot.picture(late)?.path, '/media/grande-640.jpg');
    assert.ok(intention.has('media/grande-640.jpg'));
  });
});
