import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Outcome, Task } from '../processes/run.ts';
import { Refusal } from './refusal.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usualFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const usualFiles = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** What looking for a browser needs of the machine. */
export interface Machine {
  isExecutable(path: string): Promise<boolean>;
  run(task: Task): Promise<Outcome>;
  isRoot: boolean;
  say(sentence: string): void;
}

/** Every place where a browser may be, the likeliest first. */
function placesOfChromium(searchPath: string): string[] {
  const folders = [
    ...searchPath.split(delimiter).filter((folder) => folder !== ''),
    ...usualFolders,
  ];
  return [
    ...new Set([
      ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
      ...usualFiles,
    ]),
  ];
}

/**
 * The path of a Chromium: the one chosen, else one found, else one installed with Debian's
 * package manager.
 *
 * @param chosen the value of PARVIS_CHROMIUM
 * @throws {Refusal} saying how to get one
 */
export async function requireChromium(
  chosen: string | undefined,
  searchPath: string,
  machine: Machine,
): Promise<string> {
  if (chosen !== undefined) {
    if (await machine.isExecutable(chosen)) return chosen;
    throw new Refusal(`PARVIS_CHROMIUM names ${chosen}, which is not a program.`);
  }
  const places = placesOfChromium(searchPath);
  const found = await firstExecutable(places, machine);
  if (found !== undefined) return found;
  await installChromium(machine);
  return (
    (await firstExecutable(places, machine)) ??
    refuse('it was installed, but is in none of the usual places')
  );
}

export async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function firstExecutable(
  places: readonly string[],
  machine: Machine,
): Promise<string | undefined> {
  for (const place of places) if (await machine.isExecutable(place)) return place;
  return undefined;
}

async function installChromium(machine: Machine): Promise<void> {
  if (!(await machine.isExecutable('/usr/bin/apt-get'))) refuse('this machine has no apt-get');
  const steps = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
  ];
  machine.say('Installing Chromium with apt-get: the tests need a browser.');
  for (const step of steps) {
    const [program = '', ...rest] = machine.isRoot ? step : ['sudo', '-n', ...step];
    const { ok, end, output } = await machine.run({
      program,
      arguments: rest,
      environment: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (!ok) refuse(`${step.join(' ')} ended with ${end}:\n${output.trim()}`);
  }
}

function refuse(why: string): never {
  throw new Refusal(
    `The tests need Chromium, and none could be found or installed (${why}).\nInstall one (on Debian: apt-get install chromium), or name one with PARVIS_CHROMIUM, then run the command again.`,
  );
}
