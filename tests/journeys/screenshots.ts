import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../bin/machine/root.ts';
import { loadSample } from '../../cms/sample/load.ts';
import { openBrowser } from './browser.ts';
import { type Capture, captures, page as pageOf } from './captures.ts';
import { type ExportedSite, exportAndServe } from './exported.ts';
import { PICTURES, take } from './taking.ts';

/** The pictures of the documentation, taken of the sample community: `npm run screenshots`. */
const folder = join(root, PICTURES);
const heights = { desk: 900, phone: 844 };
const DESK = 1200;

await mkdir(folder, { recursive: true });
const site = await exportAndServe(({ strapi }) => loadSample(strapi));
const browser = await openBrowser();
try {
  for (const capture of captures) {
    const { name, width = DESK, isDark = false } = capture;
    const page = await browser.newPage({
      viewport: { width, height: width < DESK ? heights.phone : heights.desk },
      colorScheme: isDark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      locale: 'fr-FR',
    });
    await page.goto(`${site.url}${await addressOf(capture, site)}`, { waitUntil: 'networkidle' });
    await take(page, `${name}.png`);
    await page.close();
  }
  await writeFile(join(root, 'docs/captures.md'), pageOf(captures));
} finally {
  await browser.close();
  await site.close();
}
// Strapi leaves timers behind.
process.exit(0);

/** @throws when the section lists no page */
async function addressOf({ address }: Capture, { folder }: ExportedSite): Promise<string> {
  if (typeof address === 'string') return address;
  const list = await readFile(join(folder, address.firstOf, 'index.html'), 'utf8');
  const main = list.slice(list.indexOf('<main'));
  const link = new RegExp(`href="(${address.firstOf}[^/"?#]+/)"`, 'g');
  const found = [...main.matchAll(link)].map(([, one = '']) => one);
  const first = found.find((one) => !one.endsWith('/archives/'));
  if (first === undefined) throw new Error(`${address.firstOf} lists no page`);
  return first;
}
