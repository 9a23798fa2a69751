import { setPriority } from 'node:os';
import { type Blobs, createBlobs } from '../../releases/blobs.ts';
import { encodeAvif, encodeShown } from './encode.ts';
import { type Answer, job } from './job.ts';

// A process apart, as a picture may be made to break its decoder. One job at a time, one answer a job.
const [folder, priority] = process.argv.slice(2);
if (folder === undefined || priority === undefined) {
  throw new Error('The encoder is started with the folder of the blobs and its priority.');
}
setPriority(Number(priority));

process.on('message', async (message) => {
  // Anew each time: blobs that this process knows to be there may since have been swept away.
  const blobs = createBlobs(folder);
  const answer = await work(message, blobs).catch((error: unknown) => ({ failure: String(error) }));
  process.send?.(answer);
});
process.once('disconnect', () => process.exit());

async function work(message: unknown, { put }: Blobs): Promise<Answer> {
  const asked = job.parse(message);
  if (asked.make === 'shown') return { shown: await encodeShown(asked.original, put) };
  return { avif: await encodeAvif(asked.original, asked.webp, put) };
}
