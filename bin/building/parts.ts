import type { Task } from '../processes/run.ts';

/** Something compiled, rebuilt only when what it is made from has changed. */
export interface Part {
  name: string;
  /** « one to two minutes » */
  duration: string;
  /** Files and folders, from the root: the part is stale when one of them changes. */
  inputs: readonly string[];
  /** A file that is there after a build. */
  output: string;
  /** Where the digest of the inputs is kept, beside the output. */
  stamp: string;
  /** Removed before a build, so that nothing stale stays. */
  leftovers: readonly string[];
  task: Task;
}

const lockfile = 'package-lock.json';

export const cmsServer: Part = {
  name: 'the CMS’s server',
  duration: 'about ten seconds',
  inputs: ['cms/src', 'cms/config', 'cms/tsconfig.json', 'shared/src', lockfile],
  output: 'cms/dist/src/index.js',
  stamp: 'cms/dist/.server-digest',
  leftovers: ['cms/dist/src', 'cms/dist/config', 'cms/dist/.tsbuildinfo'],
  task: { program: 'tsc', arguments: ['-p', 'cms/tsconfig.json'] },
};

const cmsScreens: Part = {
  name: 'the CMS’s screens',
  duration: 'one to two minutes',
  inputs: [
    'cms/src/admin',
    'cms/src/history/answer.ts',
    'cms/config',
    'cms/package.json',
    'shared/src',
    lockfile,
  ],
  output: 'cms/dist/build/index.html',
  stamp: 'cms/dist/.screens-digest',
  leftovers: [],
  task: {
    program: 'strapi',
    arguments: ['build'],
    folder: 'cms',
    environment: { STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_EE: 'true' },
  },
};

export const site: Part = {
  name: 'the site’s templates',
  duration: 'a few seconds',
  inputs: [
    'site/src',
    'site/adapter',
    'site/public',
    'site/astro.config.ts',
    'shared/src',
    lockfile,
  ],
  output: 'site/dist/server/entry.mjs',
  stamp: 'site/dist/.digest',
  leftovers: [],
  task: {
    program: 'astro',
    arguments: ['build', '--root', 'site'],
    environment: { ASTRO_TELEMETRY_DISABLED: '1' },
  },
};

/** In the order in which they are built. */
export const parts: readonly Part[] = [cmsServer, cmsScreens, site];
