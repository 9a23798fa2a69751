import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { requireRoom } from '../../../bin/machine/disk.ts';
import { sentenceFor } from '../../../bin/machine/faults.ts';
import { requireWritable } from '../../../bin/machine/folder.ts';
import { Refusal } from '../../../bin/machine/refusal.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const fault = (code: string, more: object = {}) =>
  Object.assign(new Error(`${code}: as the system says it`), { code, ...more });

test('a full disk, a refused permission and a taken port are one sentence each', () => {
  assert.match(sentenceFor(fault('ENOSPC')) ?? '', /^The disk is full: free some space/);
  assert.match(
    sentenceFor(fault('EACCES', { path: '/srv/parvis' })) ?? '',
    /^No permission to write at \/srv\/parvis: give this user/,
  );
  assert.match(
    sentenceFor(fault('EADDRINUSE', { port: 8080 })) ?? '',
    /^Port 8080 is already taken: stop the program/,
  );
});

test('a fault is found below the error that it caused', () => {
  const error = new Error('The release could not be written', { cause: fault('ENOSPC') });
  assert.match(sentenceFor(error) ?? '', /The disk is full/);
});

test('a refusal is its own sentence', () => {
  assert.equal(sentenceFor(new Refusal('Do this first.')), 'Do this first.');
});

test('a fault that nobody can put right by a sentence keeps its stack', () => {
  assert.equal(sentenceFor(new TypeError('undefined is not a function')), undefined);
  assert.equal(sentenceFor(fault('EPIPE')), undefined);
  assert.equal(sentenceFor('text'), undefined);
});

test('a folder that cannot be made is a sentence too', async (context) => {
  const folder = await temporaryFolder(context);
  await writeFile(join(folder, 'file'), '');
  const error = await requireWritable(join(folder, 'file', 'state')).catch((caught) => caught);
  assert.match(sentenceFor(error) ?? '', /^No permission to write at .*file/);
});

test('a folder that can be written is left as it was', async (context) => {
  const folder = join(await temporaryFolder(context), 'deep', 'state');
  await requireWritable(folder);
  await requireWritable(folder);
});

test('a disk without room is refused with both figures', async (context) => {
  const folder = await temporaryFolder(context);
  await requireRoom(folder, 1, 'Parvis');
  await assert.rejects(
    requireRoom(folder, 1e18, 'Parvis'),
    /has \d+ MB free and Parvis needs 1000000000000 MB: free some space/,
  );
});
