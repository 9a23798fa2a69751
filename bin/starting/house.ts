import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '../environment.ts';
import { startChild } from '../processes/child.ts';
import { keepRunning, type Resident } from '../processes/resident.ts';
import type { Secrets } from '../secrets.ts';
import { cms, type HouseProgram, publisher, site, variablesFor } from './programs.ts';

/** The three processes, up and ready. */
export interface House {
  /** Whether this start created the CMS's first administrator. */
  firstAdministrator: boolean;
  residents: { site: Resident; cms: Resident; publisher: Resident };
  stop(): Promise<void>;
}

/**
 * Starts the site, the CMS, and once the CMS answers, the publisher. Resolves when all are ready:
 * the site then has a release.
 *
 * @param password for the first administrator, if the CMS has none yet
 * @throws when one of them ends before it is ready, or at the interruption; all are stopped then
 */
export async function openHouse(
  environment: Environment,
  secrets: Secrets,
  password: string,
  write: (line: string) => void,
  interrupted: AbortSignal,
): Promise<House> {
  const opened: Resident[] = [];
  const open = (program: HouseProgram, more: Record<string, string> = {}): Resident => {
    const variables = { ...variablesFor(program, environment, secrets), ...more };
    const world = { say: write, now: () => performance.now(), wait: waitUnlessAborted };
    const resident = keepRunning(program.title, () => startChild(program, variables, write), world);
    opened.unshift(resident);
    return resident;
  };
  const stop = async () => {
    for (const resident of opened) await resident.stop();
  };
  try {
    const siteResident = open(site);
    const cmsResident = open(cms, { PARVIS_ADMIN_PASSWORD: password });
    const [{ firstAdministrator = false }] = await unlessInterrupted(
      Promise.all([cmsResident.ready, siteResident.ready]),
      interrupted,
    );
    const publisherResident = open(publisher);
    await unlessInterrupted(publisherResident.ready, interrupted);
    return {
      firstAdministrator,
      residents: { site: siteResident, cms: cmsResident, publisher: publisherResident },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Resolves when the interruption comes. */
export function untilInterrupted(interrupted: AbortSignal): Promise<void> {
  if (interrupted.aborted) return Promise.resolve();
  return new Promise((resolve) => interrupted.addEventListener('abort', () => resolve()));
}

function unlessInterrupted<Value>(
  promise: Promise<Value>,
  interrupted: AbortSignal,
): Promise<Value> {
  return Promise.race([
    promise,
    untilInterrupted(interrupted).then(() => Promise.reject(interrupted.reason)),
  ]);
}

function waitUnlessAborted(milliseconds: number, signal: AbortSignal): Promise<unknown> {
  return wait(milliseconds, undefined, { signal });
}
