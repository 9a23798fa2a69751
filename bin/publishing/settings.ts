import { type Settings, settingsFrom } from '../../site/publisher/settings.ts';
import type { Environment } from '../environment.ts';
import { readOrMakeSecrets } from '../secrets.ts';
import { publisher, variablesFor } from '../starting/programs.ts';

/** The publisher's settings, as `npm start` gives them to it. */
export async function publisherSettings(environment: Environment): Promise<Settings> {
  const secrets = await readOrMakeSecrets(environment.state.secrets);
  return settingsFrom(variablesFor(publisher, environment, secrets));
}
