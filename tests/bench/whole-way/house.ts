import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from '../../../bin/environment.ts';
import { root } from '../../../bin/machine/root.ts';
import { run } from '../../../bin/processes/run.ts';
import { readOrMakeSecrets } from '../../../bin/secrets.ts';
import { openHouse } from '../../../bin/starting/house.ts';
import { cms, variablesFor } from '../../../bin/starting/programs.ts';
import { takePlace } from '../../journeys/parvis.ts';
import { type LoggedPublication, publicationIn } from '../publications.ts';
import { type Admin, logIn } from './admin.ts';

/** The three processes of `npm start`, with the invented community in the CMS. */
export interface FilledHouse {
  admin: Admin;
  /** `http://127.0.0.1:…`, where visitors go. */
  site: string;
  /** What the publisher has told of so far. */
  publications: readonly LoggedPublication[];
  /** Asks the CMS as the publisher does. */
  askCms(path: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Loads the community, then opens the house on it. Resolves when the whole site is up.
 *
 * @throws when the community cannot be loaded, with the reason
 */
export async function openFilledHouse(pages: number): Promise<FilledHouse> {
  const never = new AbortController().signal;
  const place = await takePlace();
  const variables = { ...place.environment, PARVIS_LOOK_INTERVAL: '3600' };
  const environment = readEnvironment(variables, root);
  const secrets = await readOrMakeSecrets(environment.state.secrets);
  const loading = await run(
    {
      program: process.execPath,
      arguments: [fileURLToPath(import.meta.resolve('./load.ts')), String(pages)],
      environment: variablesFor(cms, environment, secrets),
    },
    'kept',
    never,
  );
  if (!loading.ok) throw new Error(`The community could not be loaded:\n${loading.output}`);

  const publications: LoggedPublication[] = [];
  const listen = (line: string) => {
    const publication = publicationIn(line);
    if (publication !== undefined) publications.push(publication);
  };
  const password = `Aa1${randomUUID()}`;
  const house = await openHouse(environment, secrets, password, listen, never);
  return {
    admin: await logIn(environment.cmsUrl, { email: environment.adminEmail, password }),
    site: place.site,
    publications,
    async askCms(path) {
      const headers = { authorization: `Bearer ${secrets.PARVIS_PUBLISHER_TOKEN}` };
      const response = await fetch(`${environment.cmsUrl}${path}`, { headers });
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      await response.arrayBuffer();
    },
    async close() {
      await house.stop();
      await place.leave();
    },
  };
}
