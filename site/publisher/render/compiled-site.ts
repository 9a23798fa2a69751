import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompiledSite } from '@parvis/shared';

/** The site's code as `astro build` left it: its templates, and its files that hold no content. */
export interface SiteBuild {
  site: CompiledSite;
  /** By path in the public folder. */
  assets: Map<string, Buffer>;
}

/**
 * @param folder  `site/dist`
 * @param siteUrl the public address, for canonical links and feeds
 * @throws when the site was not built
 */
export async function loadSiteBuild(folder: string, siteUrl: string): Promise<SiteBuild> {
  const entry = pathToFileURL(join(folder, 'server', 'entry.mjs')).href;
  const module: unknown = await import(entry).catch((cause: unknown) => {
    throw new Error('The site is not built, or its build is broken. Run: npm run build', { cause });
  });
  if (!hasCreateSite(module)) {
    throw new Error(`${entry} does not export createSite: it is not a build of this site`);
  }
  return { site: module.createSite({ siteUrl }), assets: await filesIn(join(folder, 'client')) };
}

function hasCreateSite(
  module: unknown,
): module is { createSite(options: { siteUrl: string }): CompiledSite } {
  return typeof module === 'object' && module !== null && 'createSite' in module;
}

async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), await readFile(path));
  }
  return files;
}
