import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Encoder } from '../../../site/publisher/media/encoder/encoder.ts';
import { type MediaLibrary, openMediaLibrary } from '../../../site/publisher/media/library.ts';
import { createBlobs } from '../../../site/publisher/releases/blobs.ts';
import { createEncoderHere } from './encoder-here.ts';
import { aPicture } from './pictures.ts';

const forEver = () => new Promise(() => undefined);
const photo = await (await aPicture(200, 100)).jpeg().toBuffer();
const other = await (await aPicture(100, 200)).jpeg().toBuffer();

describe('the media library', () => {
  let folder: string;
  let library: MediaLibrary;
  /** What the CMS has; a source it has not is no longer there. */
  let files: Map<string, Uint8Array>;
  let cmsIsDown: boolean;
  let fetched: string[];
  /** Holds each picture until it is let go, when there is such a promise. */
  let gate: Promise<void>;
  let made: string[];
  let makesAvif: boolean;
  let told: EventEmitter;
  let reported: unknown[];

  const blobs = () => createBlobs(join(folder, 'blobs'));

  function anEncoder(): Encoder {
    const real = createEncoderHere(blobs(), { makesAvif });
    return {
      ...real,
      shown: async (original, isUrgent) => {
        made.push(original.hash);
        await gate;
        return real.shown(original, isUrgent);
      },
    };
  }

  async function open(
    options: { encoder?: Encoder; patience?: () => Promise<unknown> } = {},
  ): Promise<MediaLibrary> {
    library = await openMediaLibrary({
      folder: join(folder, 'media'),
      blobs: blobs(),
      encoder: options.encoder ?? anEncoder(),
      fetchFile: async (source) => {
        fetched.push(source);
        if (cmsIsDown) throw new Error('the CMS is down');
        return files.get(source.replace(/\?.*/, ''));
      },
      patience: options.patience ?? forEver,
      report: (error) => void reported.push(error),
    });
    library.onChange((source, change) => void told.emit(source, change));
    return library;
  }

  const tellsOf = (source: string) => once(told, source);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parvis-media-'));
    files = new Map([['/uploads/a.jpg', photo]]);
    cmsIsDown = false;
    fetched = [];
    gate = Promise.resolve();
    made = [];
    makesAvif = false;
    told = new EventEmitter();
    reported = [];
    await open();
  });
  afterEach(async () => {
    await library.stop();
    await rm(folder, { recursive: true });
  });

  it('takes a picture over once, and says what pages and releases need of it', async () => {
    await library.prepare(['/uploads/a.jpg?v=1', '/uploads/a.jpg?v=1']);
    const picture = library.get('/uploads/a.jpg?v=1');
    assert.deepEqual([picture?.width, picture?.height], [200, 100]);
    assert.match(picture?.path ?? '', /^\/media\/[0-9a-f]{20}-200\.jpg$/);
    assert.deepEqual(
      picture?.formats.map(({ type, widths }) => [type, widths.map(({ width }) => width)]),
      [
        ['image/webp', [160, 200]],
        ['image/jpeg', [160, 200]],
      ],
    );
    const named = picture?.formats.flatMap(({ widths }) => widths.map(({ path }) => path.slice(1)));
    assert.deepEqual(
      picture?.files.map(({ path }) => path),
      named,
    );
    for (const { hash } of picture?.files ?? []) assert.ok(blobs().has(hash));

    await library.prepare(['/uploads/a.jpg?v=1']);
    assert.deepEqual(fetched, ['/uploads/a.jpg?v=1']);
  });

  it('makes one picture of two sources with the same bytes', async () => {
    files.set('/uploads/b.jpg', photo);
    await library.prepare(['/uploads/a.jpg', '/uploads/b.jpg']);
    assert.deepEqual(library.get('/uploads/a.jpg'), library.get('/uploads/b.jpg'));
    assert.equal(made.length, 1);
  });

  it('lets a publication go on without a slow picture, and tells when it is ready', async () => {
    await library.stop();
    const slow = Promise.withResolvers<void>();
    gate = slow.promise;
    await open({ patience: async () => undefined });
    await library.prepare(['/uploads/a.jpg']);
    assert.equal(library.get('/uploads/a.jpg'), undefined);
    assert.equal(library.problem('/uploads/a.jpg'), undefined);

    const ready = tellsOf('/uploads/a.jpg');
    slow.resolve();
    assert.deepEqual(await ready, ['shown']);
    assert.ok(library.get('/uploads/a.jpg'));
  });

  it('does not tell of what a publication waited for', async () => {
    told.on('/uploads/a.jpg', () => assert.fail('told'));
    await library.prepare(['/uploads/a.jpg']);
    assert.ok(library.get('/uploads/a.jpg'));
  });

  it('adds AVIF files later, and tells it', async () => {
    await library.stop();
    makesAvif = true;
    await open();
    const more = tellsOf('/uploads/a.jpg');
    await library.prepare(['/uploads/a.jpg']);
    const { formats, path } = library.get('/uploads/a.jpg') ?? assert.fail();
    assert.deepEqual(await more, ['files']);
    const picture = library.get('/uploads/a.jpg') ?? assert.fail();
    assert.deepEqual({ formats: picture.formats, path: picture.path }, { formats, path });
    const paths = picture.files.map((file) => file.path);
    const avif = paths.filter((each) => each.endsWith('.avif'));
    assert.ok(avif.length > 0);
    for (const each of avif) assert.ok(paths.includes(each.replace(/\.avif$/, '')));
  });

  it('remembers across restarts what it took over and what was no picture', async () => {
    files.set('/uploads/faux.jpg', Buffer.from('<html>'));
    const sources = ['/uploads/a.jpg?v=1', '/uploads/faux.jpg?v=1'];
    await library.prepare(sources);
    const before = library.get('/uploads/a.jpg?v=1');
    await library.stop();
    // A crash cut its last line short.
    await appendFile(join(folder, 'media', 'known.jsonl'), '\n{"source":"/uplo');

    cmsIsDown = true;
    await open();
    assert.deepEqual(library.get('/uploads/a.jpg?v=1'), before);
    assert.match(library.problem('/uploads/faux.jpg?v=1')?.reason ?? '', /pas une image lisible/);
    fetched = [];
    await library.prepare(sources);
    assert.deepEqual(fetched, []);
    assert.equal(made.length, 2);
  });

  it('makes files that vanished again, without the CMS', async () => {
    await library.prepare(['/uploads/a.jpg']);
    const before = library.get('/uploads/a.jpg');
    await library.stop();
    await rm(join(folder, 'blobs'), { recursive: true });

    cmsIsDown = true;
    const slow = Promise.withResolvers<void>();
    gate = slow.promise;
    await open();
    assert.equal(library.get('/uploads/a.jpg'), undefined);
    const ready = tellsOf('/uploads/a.jpg');
    slow.resolve();
    await ready;
    assert.deepEqual(library.get('/uploads/a.jpg'), before);
    for (const { hash } of before?.files ?? []) assert.ok(blobs().has(hash));
  });

  it('shows a picture of an earlier recipe until it is made anew', async () => {
    await library.prepare(['/uploads/a.jpg']);
    const before = library.get('/uploads/a.jpg');
    await library.stop();
    await rewriteMemory(join(folder, 'media', 'known.jsonl'), (text) =>
      text
        .replace(/"recipe":"[^"]*"/g, '"recipe":"0"')
        .replace(/media\/[0-9a-f]{20}/g, 'media/old'),
    );

    const slow = Promise.withResolvers<void>();
    gate = slow.promise;
    await open();
    assert.match(library.get('/uploads/a.jpg')?.path ?? '', /^\/media\/old-/);
    const ready = tellsOf('/uploads/a.jpg');
    slow.resolve();
    await ready;
    assert.deepEqual(library.get('/uploads/a.jpg'), before);
  });

  it('asks again for what the CMS could not give, and for what it had no more', async () => {
    cmsIsDown = true;
    await library.prepare(['/uploads/a.jpg', '/uploads/perdue.jpg']);
    assert.equal(library.problem('/uploads/a.jpg')?.mayPass, true);
    cmsIsDown = false;
    await library.prepare(['/uploads/a.jpg', '/uploads/perdue.jpg']);
    assert.equal(library.problem('/uploads/a.jpg'), undefined);
    assert.ok(library.get('/uploads/a.jpg'));
    assert.deepEqual(library.problem('/uploads/perdue.jpg'), {
      source: '/uploads/perdue.jpg',
      reason: 'ce fichier n’est plus dans le CMS',
      mayPass: false,
    });
    files.set('/uploads/perdue.jpg', other);
    await library.prepare(['/uploads/perdue.jpg']);
    assert.ok(library.get('/uploads/perdue.jpg'));
  });

  it('takes over a file that was replaced, as its source has another version', async () => {
    await library.prepare(['/uploads/a.jpg?v=1']);
    files.set('/uploads/a.jpg', other);
    await library.prepare(['/uploads/a.jpg?v=2']);
    assert.equal(library.get('/uploads/a.jpg?v=2')?.width, 100);
    assert.equal(library.get('/uploads/a.jpg?v=1')?.width, 200);
  });

  it('looks again, without waiting, at a file whose source says no version', async () => {
    await library.prepare(['/uploads/a.jpg']);
    files.set('/uploads/a.jpg', other);
    const replaced = tellsOf('/uploads/a.jpg');
    await library.prepare(['/uploads/a.jpg']);
    assert.equal(library.get('/uploads/a.jpg')?.width, 200, 'it is shown as it was');
    await replaced;
    assert.equal(library.get('/uploads/a.jpg')?.width, 100);

    files.delete('/uploads/a.jpg');
    const removed = tellsOf('/uploads/a.jpg');
    await library.prepare(['/uploads/a.jpg']);
    await removed;
    assert.equal(library.get('/uploads/a.jpg'), undefined);
    assert.match(library.problem('/uploads/a.jpg')?.reason ?? '', /plus dans le CMS/);
  });

  it('keeps what it shows while the CMS does not answer', async () => {
    await library.prepare(['/uploads/a.jpg']);
    cmsIsDown = true;
    await library.prepare(['/uploads/a.jpg']);
    await library.stop();
    assert.equal(fetched.length, 2);
    assert.ok(library.get('/uploads/a.jpg'));
    assert.equal(library.problem('/uploads/a.jpg'), undefined);
  });

  it('gives up for this life only what did not fail by its bytes', async () => {
    await library.stop();
    const fails: Encoder = {
      shown: async () => ({ reason: 'cette image demande trop de temps', isLasting: false }),
      avif: async () => [],
      stop: async () => undefined,
    };
    await open({ encoder: fails });
    await library.prepare(['/uploads/a.jpg?v=1']);
    await library.prepare(['/uploads/a.jpg?v=1']);
    assert.deepEqual(fetched, ['/uploads/a.jpg?v=1']);
    assert.equal(
      library.problem('/uploads/a.jpg?v=1')?.reason,
      'cette image demande trop de temps',
    );
    await library.stop();

    await open();
    await library.prepare(['/uploads/a.jpg?v=1']);
    assert.ok(library.get('/uploads/a.jpg?v=1'));
  });

  it('stops a publication when the disk is full, and reports it when none waits', async () => {
    await library.stop();
    const full: Encoder = {
      shown: async () => {
        await gate;
        throw new Error('ENOSPC: no space left on device');
      },
      avif: async () => [],
      stop: async () => undefined,
    };
    await open({ encoder: full });
    await assert.rejects(library.prepare(['/uploads/a.jpg']), /ENOSPC/);
    await library.stop();

    const slow = Promise.withResolvers<void>();
    gate = slow.promise;
    await open({ encoder: full, patience: async () => undefined });
    await library.prepare(['/uploads/a.jpg']);
    const failed = tellsOf('/uploads/a.jpg');
    slow.resolve();
    await failed;
    assert.equal(library.problem('/uploads/a.jpg')?.mayPass, true);
    assert.match(String(reported[0]), /ENOSPC/);
  });

  it('forgets what nothing shows any more, and deletes its original', async () => {
    files.set('/uploads/b.jpg', other);
    await library.prepare(['/uploads/a.jpg?v=1', '/uploads/b.jpg?v=1']);
    await library.keepOnly(['/uploads/b.jpg?v=1']);
    assert.equal(library.get('/uploads/a.jpg?v=1'), undefined);
    assert.ok(library.get('/uploads/b.jpg?v=1'));
    assert.equal((await readdir(join(folder, 'media', 'originals'))).length, 1);
    await library.stop();
    await open();
    assert.equal(library.get('/uploads/a.jpg?v=1'), undefined);
    assert.ok(library.get('/uploads/b.jpg?v=1'));
  });
});

async function rewriteMemory(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}
