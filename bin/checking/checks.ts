import type { Task } from '../processes/run.ts';

/** Something about the code that a machine can judge without running it. */
export interface Check {
  name: string;
  task: Task;
}

/** In the order in which they are run: the quickest to answer first. */
export const checks: readonly Check[] = [
  {
    name: 'lint and format',
    task: { program: 'biome', arguments: ['check', '--error-on-warnings'] },
  },
  typesOf('shared', 'shared/tsconfig.json'),
  typesOf('bin', 'bin/tsconfig.json'),
  typesOf('cms', 'cms/tsconfig.json'),
  typesOf('cms import and sample', 'cms/import/tsconfig.json'),
  typesOf('cms screens', 'cms/src/admin/tsconfig.json'),
  typesOf('site', 'site/tsconfig.json'),
  typesOf('tests', 'tests/tsconfig.json'),
  typesOf('tests in a browser', 'tests/site/quality/tsconfig.json'),
  typesOf('tests of the admin in a browser', 'tests/cms/french/tsconfig.json'),
  {
    name: 'templates',
    task: {
      program: 'astro',
      arguments: ['check', '--root', 'site', '--minimumFailingSeverity', 'warning'],
      environment: { ASTRO_TELEMETRY_DISABLED: '1' },
    },
  },
  { name: 'unused code', task: { program: 'knip', arguments: ['--no-progress'] } },
];

function typesOf(name: string, project: string): Check {
  return {
    name: `types of ${name}`,
    task: { program: 'tsc', arguments: ['--noEmit', '-p', project] },
  };
}
