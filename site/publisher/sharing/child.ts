import { setPriority } from 'node:os';
import { createBlobs } from '../releases/blobs.ts';
import { createDrawing } from './drawing.ts';
import { type Answer, cardToDraw } from './job.ts';

// A process apart: drawing takes a tenth of a second, in which a page could have gone live.
const [folder, priority] = process.argv.slice(2);
if (folder === undefined || priority === undefined) {
  throw new Error('The painter is started with the folder of the blobs and its priority.');
}
setPriority(Number(priority));
const drawing = createDrawing();

process.on('message', async (message) => {
  process.send?.(await work(message).catch((error: unknown) => ({ failure: String(error) })));
});
process.once('disconnect', () => process.exit());

async function work(message: unknown): Promise<Answer> {
  const draw = await drawing;
  // Anew each time: blobs that this process knows to be there may since have been swept away.
  const { put } = createBlobs(String(folder));
  return { hash: await put(await draw(cardToDraw.parse(message))) };
}
