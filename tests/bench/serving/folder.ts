import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DocumentOf } from '@parvis/shared';
import { communityOf } from '../community.ts';

/** What is asked of a public folder of the bench. */
export const paths = {
  page: '/actualites/annonce/',
  stylesheet: '/_astro/base.abc123.css',
  picture: '/media/0123-640.webp',
};

/** A public folder with a page of about 20 kB, a stylesheet, and a picture with its AVIF. */
export async function makePublicFolder(folder: string): Promise<void> {
  const texts = communityOf(20)
    .filter(({ type }) => type === 'post')
    .slice(0, 4)
    .map(({ document }) => (document as DocumentOf<'post'>).body);
  const files: Record<string, string | Buffer> = {
    'index.html': '<!doctype html><h1>Accueil</h1>',
    '404.html': '<!doctype html><h1>Introuvable</h1>',
    'actualites/annonce/index.html': `<!doctype html><html lang="fr"><body><p>${texts.join('</p><p>')}</p></body></html>`,
    '_astro/base.abc123.css': '.carte{display:grid;gap:1rem}\n'.repeat(500),
    'media/0123-640.webp': randomBytes(60_000),
    'media/0123-640.webp.avif': randomBytes(40_000),
  };
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
}
