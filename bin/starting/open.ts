import { buildStale } from '../building/build.ts';
import { parts } from '../building/parts.ts';
import type { Environment } from '../environment.ts';
import { makePassword, readOrMakeSecrets } from '../secrets.ts';
import { announcement, welcome } from './announcement.ts';
import { type House, openHouse } from './house.ts';
import { preflight } from './preflight.ts';
import { loadSampleOnce } from './sample.ts';

/**
 * From whatever there is to a site that is up: what is stale is built, what is missing is made,
 * the three processes are started, and their addresses said.
 */
export async function openParvis(
  environment: Environment,
  say: (text: string) => void,
  interrupted: AbortSignal,
): Promise<House> {
  await preflight(environment);
  await buildStale(parts, environment.values, say, interrupted);
  const secrets = await readOrMakeSecrets(environment.state.secrets);
  await loadSampleOnce(environment, secrets, say, interrupted);

  const password = environment.adminPassword ?? makePassword();
  const house = await openHouse(environment, secrets, password, say, interrupted);
  say(announcement(environment));
  if (house.firstAdministrator) say(welcome(environment.adminEmail, password));
  return house;
}
