import type { CompiledSite, Queries } from '@parvis/shared';
import { buildStale } from '../../bin/building/build.ts';
import { site } from '../../bin/building/parts.ts';
import { type Community, fakeReading } from './fake-reading.ts';

const entry = new URL('../../site/dist/server/entry.mjs', import.meta.url);

/** The compiled templates, compiled first when they are not those of the sources. */
export async function builtSite(siteUrl: string): Promise<CompiledSite> {
  await buildStale([site], {}, () => {}, new AbortController().signal);
  const { createSite } = (await import(entry.href)) as {
    createSite(options: { siteUrl: string }): CompiledSite;
  };
  return createSite({ siteUrl });
}

/** Every address of a community's site, with what it answers. */
export async function renderAll(
  site: CompiledSite,
  community: Community,
): Promise<Map<string, { status: number; body: string }>> {
  const reading = fakeReading(community);
  const ask = Object.fromEntries(
    Object.entries(site.queries as Queries).map(([name, query]) => [
      name,
      (...args: unknown[]) => query(reading, ...args),
    ]),
  );
  const routes = Object.values(site.routeGroups).flatMap((group) => group(reading));
  const pages = new Map<string, { status: number; body: string }>();
  for (const { address } of routes) {
    pages.set(address, await site.render(address, ask as Parameters<CompiledSite['render']>[1]));
  }
  return pages;
}
