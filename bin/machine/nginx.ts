import {
  firstExecutable,
  installPackages,
  type Machine,
  type Programs,
  placesOf,
} from './program.ts';

const usualFolders = ['/usr/sbin', '/usr/local/sbin', '/usr/local/nginx/sbin', '/opt/homebrew/bin'];

/** Where nginx is, or in words why there is none. */
export type FoundNginx = { path: string } | { missing: string };

export async function findNginx(searchPath: string, programs: Programs): Promise<FoundNginx> {
  const path = await firstExecutable(placesOf(['nginx'], searchPath, usualFolders), programs);
  return path === undefined ? { missing: 'nginx is not installed' } : { path };
}

/**
 * An nginx that is found, else one installed with Debian's package manager. Only root installs
 * it: on the machine of a person, a web server that starts by itself would be a surprise.
 */
export async function findOrInstallNginx(
  searchPath: string,
  machine: Machine,
): Promise<FoundNginx> {
  const found = await findNginx(searchPath, machine);
  if ('path' in found) return found;
  if (!machine.isRoot) return { missing: `${found.missing}, and only root would install it` };
  machine.say('Installing nginx with apt-get: a test compares it with the embedded server.');
  const problem = await installPackages(['nginx'], machine);
  if (problem !== undefined) return { missing: `${found.missing}: ${problem}` };
  return findNginx(searchPath, machine);
}
