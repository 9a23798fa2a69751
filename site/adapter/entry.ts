import type { CompiledSite } from '@parvis/shared';
import { createApp } from 'astro/app/entrypoint';
import { queries } from '../src/queries/index.ts';
import { routeGroups } from '../src/routes/index.ts';

// Without streaming, a template that throws answers 500 rather than half a page.
const app = createApp({ streaming: false });

/** Templates whose own address would not be that of the file they make. */
const templates: Record<string, string> = { '/404.html': '/404.html/' };

/**
 * The templates, ready to render.
 *
 * @param options.siteUrl the public address of the site, as canonical links and feeds tell it
 */
export function createSite({ siteUrl }: { siteUrl: string }): CompiledSite {
  return {
    queries,
    routeGroups,
    async render(address, ask) {
      const request = new Request(new URL(templates[address] ?? address, siteUrl));
      const response = await app.render(request, { locals: { ask, siteUrl } });
      return { status: response.status, body: await response.text() };
    },
  };
}
