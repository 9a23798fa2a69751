import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createPainterApart } from '../../../site/publisher/sharing/painter.ts';

const card = { kicker: '', title: 'Essai', line: '', siteName: 'Essai', accent: '#0f5c4d' };

describe('the painter, in a process apart', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parvis-painter-'));
  });
  after(() => rm(folder, { recursive: true }));

  /** A painter whose process does what a script says. */
  async function painterThat(script: string) {
    const file = join(folder, 'child.mjs');
    await writeFile(file, script);
    let starts = 0;
    const painter = createPainterApart(folder, () => {
      starts += 1;
      return fork(file, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    });
    return { painter, starts: () => starts };
  }

  it('keeps a picture as a blob', async () => {
    const painter = createPainterApart(folder);
    const hash = await painter.draw(card);
    const bytes = await readFile(join(folder, hash.slice(0, 2), hash));
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
    painter.stop();
    await assert.rejects(painter.draw(card), /stopped/);
  });

  it('tries a card that kills it once more, then says which one', async () => {
    const { painter, starts } = await painterThat('process.on("message", () => process.exit(1));');
    await assert.rejects(painter.draw(card), /« Essai » could not be drawn: the painter died/);
    assert.equal(starts(), 2);
    painter.stop();
  });

  it('says what failed', async () => {
    const { painter } = await painterThat(
      'process.on("message", () => process.send({ failure: "no space left" }));',
    );
    await assert.rejects(painter.draw(card), /no space left/);
    painter.stop();
  });
});
