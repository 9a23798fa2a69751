import type { CompiledSite } from '@parvis/shared';
import { createApp } from 'astro/app/entrypoint';
import { queries } from '../src/queries/index.ts';
import { routeGroups } from '../src/routes/index.ts';
import { searchGroups } from '../src/routes/search.ts';

// Without streaming, a template that throws leaves nothing rather than half a page.
const app = createApp({ streaming: false });

// What a template throws is thrown to whoever renders, who can say which page it was.
const answerError = app.renderError.bind(app);
app.renderError = async (request, options) => {
  if (options.status === 500 && options.error) throw options.error;
  return answerError(request, options);
};

// Node finds a module anew at each `import()`, which takes a tenth of the time of a page.
for (const [component, load] of app.manifest.pageMap ?? []) {
  let loaded: ReturnType<typeof load> | undefined;
  app.manifest.pageMap?.set(component, () => {
    loaded ??= load();
    return loaded;
  });
}

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
    searchGroups,
    /** @throws what the template throws */
    async render(address, ask) {
      const request = new Request(new URL(templates[address] ?? address, siteUrl));
      const response = await app.render(request, { locals: { ask, siteUrl } });
      return { status: response.status, body: await response.text() };
    },
  };
}
