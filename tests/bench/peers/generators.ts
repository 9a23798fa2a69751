import { cp, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../bin/machine/root.ts';
import { type Outcome, run, type Task } from '../../../bin/processes/run.ts';
import { setAside } from './aside.ts';
import type { Peer } from './peer.ts';

type Brought = { version: string } | { reason: string };

/** A static site generator: its templates are in the folder of its name, beside this file. */
export interface Generator {
  name: string;
  templates: string;
  /** Where its templates look for who points at whom, when they do not know it by themselves. */
  relations: string | null;
  output: string;
  caches: readonly string[];
  /** Brings the program. Answers its version, or in words why it cannot be measured. */
  bring(project: string): Promise<Brought>;
  build: Task;
}

const ELEVENTY = '3.1.8';
const never = new AbortController().signal;
const npmError = ({ output, end }: Outcome) => output.match(/npm error (.*)/)?.[1] ?? end;

const hugo: Generator = {
  name: 'Hugo',
  templates: 'hugo',
  relations: null,
  output: 'public',
  caches: ['resources', '.hugo_build.lock'],
  async bring() {
    return versionOf('hugo', 'version', 'it is not installed (Debian: apt-get install hugo)');
  },
  build: {
    program: 'hugo',
    arguments: ['--quiet'],
    environment: { HUGO_ENVIRONMENT: 'production' },
  },
};

const eleventy: Generator = {
  name: 'Eleventy',
  templates: 'eleventy',
  relations: 'relations.js',
  output: 'public',
  caches: ['.cache'],
  async bring(project) {
    const install = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
    const patience = ['--fetch-retries=1', '--fetch-timeout=20000'];
    const wanted = `@11ty/eleventy@${ELEVENTY}`;
    const task = { program: 'npm', arguments: [...install, ...patience, wanted], folder: project };
    const installed = await run(task, 'kept', never);
    if (!installed.ok) return { reason: `npm could not install it (${npmError(installed)})` };
    return { version: `v${ELEVENTY}` };
  },
  build: {
    program: process.execPath,
    arguments: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    environment: { NODE_ENV: 'production' },
  },
};

const astro: Generator = {
  name: 'astro build',
  templates: 'astro',
  relations: 'src/relations.js',
  output: 'public-site',
  caches: ['.cache', '.vite', '.astro'],
  async bring(project) {
    await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
    return versionOf('astro', '--version', 'npm has not installed it');
  },
  build: {
    program: 'astro',
    arguments: ['build'],
    environment: { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  },
};

async function versionOf(program: string, question: string, absent: string): Promise<Brought> {
  const { ok, output } = await run({ program, arguments: [question] }, 'kept', never);
  if (!ok) return { reason: absent };
  return { version: output.match(/v[\d.]+/)?.[0] ?? 'of an unknown version' };
}

export const generators: readonly Generator[] = [hugo, eleventy, astro];

/**
 * Makes a project of a generator: its templates, the content, the program.
 *
 * @returns in words why it cannot be measured, when it cannot
 */
export async function prepare(
  generator: Generator,
  project: string,
  content: string,
): Promise<Peer | string> {
  const templates = (name: string) => join(import.meta.dirname, name);
  await cp(templates(generator.templates), project, { recursive: true });
  await cp(content, join(project, 'content'), { recursive: true });
  if (generator.relations !== null) {
    await cp(templates('shared/relations.js'), join(project, generator.relations));
  }
  const brought = await generator.bring(project);
  if ('reason' in brought) return brought.reason;
  const made = [generator.output, ...generator.caches].map((path) => join(project, path));
  return {
    name: `${generator.name} ${brought.version}`,
    output: join(project, generator.output),
    async clear() {
      for (const path of made) await setAside(path, join(project, '..', 'aside'));
    },
    async build() {
      const outcome = await run({ ...generator.build, folder: project }, 'kept', never);
      if (!outcome.ok)
        throw new Error(`${generator.name} failed (${outcome.end}):\n${outcome.output}`);
    },
    end: async () => undefined,
  };
}
