import type { AstroIntegration } from 'astro';

/** Compiles the templates into a module that renders addresses in the process that imports it. */
export function residentRenderer(): AstroIntegration {
  const name = 'parvis-resident-renderer';
  return {
    name,
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name,
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable' },
        }),
    },
  };
}
