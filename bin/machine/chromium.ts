import { firstExecutable, installPackages, type Machine, placesOf } from './program.ts';
import { Refusal } from './refusal.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usualFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const usualFiles = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

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
  const places = [...placesOf(names, searchPath, usualFolders), ...usualFiles];
  const found = await firstExecutable(places, machine);
  if (found !== undefined) return found;
  machine.say('Installing Chromium with apt-get: the tests need a browser.');
  const problem = await installPackages(['chromium', 'fonts-dejavu-core'], machine);
  if (problem !== undefined) refuse(problem);
  return (
    (await firstExecutable(places, machine)) ??
    refuse('it was installed, but is in none of the usual places')
  );
}

function refuse(why: string): never {
  throw new Refusal(
    `The tests need Chromium, and none could be found or installed (${why}).\nInstall one (on Debian: apt-get install chromium), or name one with PARVIS_CHROMIUM, then run the command again.`,
  );
}
