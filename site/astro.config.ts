import { defineConfig, passthroughImageService } from 'astro/config';
import { residentRenderer } from './adapter/index.ts';

export default defineConfig({
  output: 'server',
  adapter: residentRenderer(),
  trailingSlash: 'always',
  session: false,
  // `jsx`, the default, eats the line break between inline elements.
  compressHTML: true,
  // Nothing inline: the pages are served under a policy that forbids it.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Written in TypeScript, so compiled with the templates.
    ssr: { noExternal: ['@parvis/shared'] },
  },
  // Pictures belong to the content: the publisher takes them over.
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
});
