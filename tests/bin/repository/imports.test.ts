import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../../bin/machine/root.ts';
import { type FolderRule, importsOf, problemWith } from './imports.ts';
import { trackedFiles } from './tracked-files.ts';

const markdown = ['hast', 'hast-util-sanitize', 'hast-util-to-html', 'satteri', 'github-slugger'];
const parsers = [
  'hast',
  'hast-util-raw',
  'hast-util-to-mdast',
  'mdast',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'mdast-util-to-hast',
  'mdast-util-to-markdown',
  'mdast-util-to-string',
  'micromark-extension-gfm',
  'unist-util-visit',
  'yaml',
];

/** The rooms of the house, and the doors between them. A new door is a decision: write it here. */
const rules: readonly FolderRule[] = [
  {
    folder: 'shared/src',
    folders: [],
    packages: ['zod', 'slugify', 'date-fns', '@date-fns/tz'],
    node: false,
  },
  {
    folder: 'cms/src',
    folders: [],
    packages: [
      '@strapi/*',
      '@parvis/shared',
      'sharp',
      // To check texts before they are published, as the site reads them.
      'hast',
      'hast-util-raw',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'mdast-util-to-hast',
      'micromark-extension-gfm',
    ],
    node: true,
  },
  {
    // Bundled for the browser, by a tool that does not read the vocabulary's package.
    folder: 'cms/src/admin',
    folders: [
      'shared/src',
      'cms/src/publisher/answer.ts',
      'cms/src/home/answers.ts',
      'cms/src/planned/answers.ts',
      'cms/src/history/answer.ts',
      'cms/src/uses/answer.ts',
      'cms/src/checks/answer.ts',
      'cms/src/preview/answer.ts',
      'cms/src/roles/answers.ts',
      'cms/src/screens/group-title.ts',
    ],
    packages: ['@strapi/*', 'react', 'react-router-dom', 'styled-components'],
    node: false,
  },
  { folder: 'cms/config', folders: ['cms/src'], packages: ['@strapi/*'], node: true },
  { folder: 'cms/serve.mjs', folders: [], packages: ['@strapi/*'], node: true },
  {
    folder: 'cms/import',
    folders: [],
    packages: ['@parvis/shared', '@strapi/strapi', 'sharp', ...parsers],
    node: true,
  },
  {
    folder: 'cms/sample',
    folders: ['cms/import'],
    packages: ['@parvis/shared', 'date-fns', 'sharp'],
    node: true,
  },
  {
    folder: 'site/src',
    folders: [],
    packages: [
      '@parvis/shared',
      'astro',
      '@astrojs/rss',
      '@fontsource/*',
      'ical-generator',
      'minisearch',
      ...markdown,
    ],
    node: false,
  },
  {
    folder: 'site/adapter',
    folders: ['site/src'],
    packages: ['@parvis/shared', 'astro'],
    node: true,
  },
  { folder: 'site/astro.config.ts', folders: ['site/adapter'], packages: ['astro'], node: true },
  {
    // Its previews are answered at the site's own address, under the same policy.
    folder: 'site/publisher',
    folders: ['site/serve/headers.ts', 'site/serve/notice.ts'],
    packages: [
      '@parvis/shared',
      'zod',
      'sharp',
      'satori',
      'minisearch',
      'prom-client',
      'standardwebhooks',
    ],
    node: true,
  },
  {
    // Answers forms as the browser's own scripts do.
    folder: 'site/serve',
    folders: ['site/src/search'],
    packages: ['@parvis/shared', 'zod'],
    node: true,
  },
  { folder: 'bin', folders: ['site/publisher', 'site/serve'], packages: ['zod'], node: true },
  {
    // A site of plain Astro, to compare with: it knows nothing of the house.
    folder: 'tests/bench/peers/astro',
    folders: [],
    packages: ['astro', '@astrojs/rss'],
    node: false,
  },
  {
    folder: 'tests',
    folders: ['shared', 'cms', 'site', 'bin'],
    packages: [
      '@parvis/shared',
      '@strapi/strapi',
      'axe-core',
      'fast-check',
      'html-validate',
      'lighthouse',
      'playwright-core',
      'sharp',
      'standardwebhooks',
      'typescript',
      'ical.js',
      'fast-xml-parser',
      'ajv',
      '@seriousme/openapi-schema-validator',
      ...parsers,
    ],
    node: true,
  },
];

const sources = trackedFiles.filter((file) => /\.(ts|tsx|mjs|js|astro)$/.test(file));

test('no file imports what its folder may not', () => {
  const problems = sources.flatMap((file) =>
    importsOf(join(root, file)).flatMap((imported) => problemWith(imported, file, rules) ?? []),
  );
  assert.deepEqual(problems, []);
});

test('a forbidden import is found', () => {
  const forbidden: [imported: string, file: string][] = [
    ['node:fs', 'shared/src/slug.ts'],
    ['astro', 'shared/src/slug.ts'],
    ['../../cms/src/index.ts', 'shared/src/slug.ts'],
    ['../../site/src/queries/posts.ts', 'cms/src/index.ts'],
    ['../import/plan/plan.ts', 'cms/src/index.ts'],
    ['../publisher/publisher.ts', 'site/src/queries.ts'],
    ['node:fs/promises', 'site/src/pages/index.astro'],
    ['../src/queries.ts', 'site/publisher/publisher.ts'],
    ['../../cms/src/index.ts', 'site/publisher/publisher.ts'],
    ['left-pad', 'bin/start.ts'],
    ['zod', 'somewhere/new.ts'],
  ];
  for (const [imported, file] of forbidden) {
    assert.ok(problemWith(imported, file, rules), `${file} → ${imported}`);
  }
});
