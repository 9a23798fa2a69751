import { freePorts } from '../../journeys/ports.ts';
import type { FaultyCms } from '../cms/faulty-cms.ts';
import { type Running, startProgram } from './program.ts';

/** A publisher that is well answers at once; one that hangs is a fault to be named. */
const patience = () => AbortSignal.timeout(60_000);

/** The real publisher, in a process, with the real templates. */
export interface RunningPublisher extends Running {
  url: string;
  secret: string;
  /** The HTTP status of the answer to a signal of the CMS. */
  signal(): Promise<number>;
  /** The HTTP status of the answer to a command, when it was carried out or could not be. */
  command(path: string): Promise<number>;
  /** Why its last publication failed; nothing when it did not. */
  failure(): Promise<string | undefined>;
}

/**
 * @param options.lookInterval seconds between two looks that nobody asks for: an hour when absent
 * @param options.preload      a module that its process loads first
 */
export async function startPublisher(
  stateFolder: string,
  cms: Pick<FaultyCms, 'url' | 'token'>,
  options: { lookInterval?: number; preload?: string } = {},
): Promise<RunningPublisher> {
  const { lookInterval = 3600, preload } = options;
  const [port] = await freePorts(1);
  const secret = 'a-secret-of-the-tests-of-32-letters';
  const url = `http://127.0.0.1:${port}`;
  const running = startProgram(
    'site/publisher/main.ts',
    {
      PARVIS_STATE_DIR: stateFolder,
      PARVIS_HOST: '127.0.0.1',
      PARVIS_PUBLISHER_PORT: String(port),
      PARVIS_SITE_URL: 'https://parvis.example',
      PARVIS_CMS_URL: cms.url,
      PARVIS_SIGNAL_SECRET: secret,
      PARVIS_PUBLISHER_TOKEN: cms.token,
      PARVIS_LOOK_INTERVAL: String(lookInterval),
    },
    preload,
  );
  const headers = { authorization: `Bearer ${secret}` };
  const post = async (path: string) => {
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, signal: patience() });
    await answer.text();
    return answer.status;
  };
  return {
    ...running,
    url,
    secret,
    signal: () => post('/signal'),
    command: post,
    async failure() {
      const answer = await fetch(`${url}/status/details`, { headers, signal: patience() });
      const { failure } = (await answer.json()) as { failure: { message: string } | null };
      return failure?.message;
    },
  };
}
