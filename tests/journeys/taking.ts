import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { root } from '../../bin/machine/root.ts';

/** Where the pictures of the documentation are, from the root. */
export const PICTURES = 'docs/images';

/**
 * Takes a picture of the documentation. With a palette of its own, it takes a third of the bytes,
 * and looks the same.
 *
 * @param file below `docs/images`
 */
export async function take(shown: Page | Locator, file: string): Promise<void> {
  const picture = sharp(await shown.screenshot());
  const path = join(PICTURES, file);
  await picture.png({ palette: true, quality: 85, effort: 10 }).toFile(join(root, path));
  console.log(path);
}
