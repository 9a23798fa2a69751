import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../bin/machine/root.ts';
import { openBrowser } from './browser.ts';
import { startParvis, takePlace } from './parvis.ts';

/** The pictures of the documentation, taken of the sample community: `npm run screenshots`. */
const folder = join(root, 'docs/images');
const desktop = { width: 1200, height: 900 };
const phone = { width: 390, height: 844 };

const pictures = [
  { name: 'home', address: '/', viewport: desktop },
  { name: 'home-phone', address: '/', viewport: phone },
  { name: 'startup', address: '/startups/cantinelle/', viewport: desktop },
];

await mkdir(folder, { recursive: true });
const place = await takePlace();
const parvis = startParvis(place);
const browser = await openBrowser();
try {
  await parvis.says(/Parvis is ready/);
  for (const { name, address, viewport } of pictures) {
    const page = await browser.newPage({ viewport, locale: 'fr-FR', reducedMotion: 'reduce' });
    await page.goto(`${place.site}${address}`, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
    console.log(`docs/images/${name}.png`);
  }
} finally {
  await browser.close();
  await parvis.interrupt();
  await place.leave();
}
