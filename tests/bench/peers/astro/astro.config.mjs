import { defineConfig, passthroughImageService } from 'astro/config';

export default defineConfig({
  site: 'https://exemple.invalid',
  trailingSlash: 'always',
  outDir: './public-site',
  // Not in node_modules, which is the repository's own.
  cacheDir: './.cache',
  vite: { cacheDir: './.vite' },
  image: { service: passthroughImageService() },
});
