import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Environment } from '../environment.ts';
import { Refusal } from '../machine/refusal.ts';
import { run } from '../processes/run.ts';
import type { Secrets } from '../secrets.ts';
import { cms, variablesFor } from './programs.ts';

/**
 * Loads the invented sample community into a CMS that never had any content. The marker left
 * behind keeps it away from a CMS that was emptied, or filled by an import.
 */
export async function loadSampleOnce(
  environment: Environment,
  secrets: Secrets,
  say: (sentence: string) => void,
  interrupted: AbortSignal,
): Promise<void> {
  if (existsSync(environment.state.contentMarker)) return;
  say('Loading the sample community, half a minute (the first start of this state folder).');
  const outcome = await run(
    {
      program: process.execPath,
      arguments: ['cms/sample/main.ts'],
      environment: variablesFor(cms, environment, secrets),
    },
    'kept',
    interrupted,
  );
  if (!outcome.ok) {
    throw new Refusal(
      `${outcome.output.trim()}\n\nThe sample community could not be loaded (${outcome.end}): the reason is above.`,
    );
  }
  await markContentBegun(environment);
}

/** From now on, the content of this state folder is the community's own. */
export async function markContentBegun(environment: Environment): Promise<void> {
  await writeFile(
    environment.state.contentMarker,
    'Content has begun here: npm start loads no sample community.\n',
  );
}
