import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../bin/machine/root.ts';
import { PICTURES, take } from '../taking.ts';
import { guidePictures } from './pictures.ts';
import { openStage } from './stage.ts';

/** The pictures of the guide for staff: a part of `npm run screenshots`. */
const FOLDER = 'redaction';

await mkdir(join(root, PICTURES, FOLDER), { recursive: true });
const stage = await openStage();
try {
  for (const { name, show } of guidePictures) {
    await take(await show(stage), `${FOLDER}/${name}.png`);
  }
} finally {
  await stage.close();
}
// Strapi leaves timers behind.
process.exit(0);
