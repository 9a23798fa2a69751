import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Outcome, Task } from '../processes/run.ts';

/** What looking for a program needs of the machine. */
export interface Programs {
  isExecutable(path: string): Promise<boolean>;
}

/** What installing one needs too. */
export interface Machine extends Programs {
  run(task: Task): Promise<Outcome>;
  isRoot: boolean;
  say(sentence: string): void;
}

/** Every path that a program may have under these names, in the folders of the `PATH` first. */
export function placesOf(
  names: readonly string[],
  searchPath: string,
  usualFolders: readonly string[],
): string[] {
  const folders = [...searchPath.split(delimiter), ...usualFolders].filter(Boolean);
  return [...new Set(folders.flatMap((folder) => names.map((name) => join(folder, name))))];
}

export async function firstExecutable(
  places: readonly string[],
  programs: Programs,
): Promise<string | undefined> {
  for (const place of places) if (await programs.isExecutable(place)) return place;
  return undefined;
}

export async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Installs packages with Debian's package manager, through `sudo` for who is not root.
 *
 * @returns why it could not; nothing when they are installed
 */
export async function installPackages(
  packages: readonly string[],
  machine: Machine,
): Promise<string | undefined> {
  if (!(await machine.isExecutable('/usr/bin/apt-get'))) return 'this machine has no apt-get';
  const steps = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', ...packages],
  ];
  for (const step of steps) {
    const [program = '', ...rest] = machine.isRoot ? step : ['sudo', '-n', ...step];
    const { ok, end, output } = await machine.run({
      program,
      arguments: rest,
      environment: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (!ok) return `${step.join(' ')} ended with ${end}:\n${output.trim()}`;
  }
  return undefined;
}
