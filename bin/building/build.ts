import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../machine/refusal.ts';
import { root } from '../machine/root.ts';
import { run } from '../processes/run.ts';
import { digestOf } from './digest.ts';
import type { Part } from './parts.ts';

/**
 * Builds the parts that are stale, one after the other, and says each time what and why.
 *
 * @param environment the variables that the parts' own configuration reads
 * @throws {Refusal} with all that the compiler said, when a part does not compile
 */
export async function buildStale(
  parts: readonly Part[],
  environment: Readonly<Record<string, string>>,
  say: (sentence: string) => void,
  interrupted: AbortSignal,
): Promise<void> {
  for (const part of parts) {
    const digest = await digestOf(root, part.inputs);
    const reason = staleness(await keptDigest(part), existsSync(join(root, part.output)), digest);
    if (reason === undefined) continue;
    say(`Building ${part.name}, ${part.duration} (${reason}).`);
    await build(part, environment, interrupted);
    await writeFile(join(root, part.stamp), `${digest}\n`);
  }
}

/** Why a part must be built again; nothing when it is fresh. */
export function staleness(
  kept: string | undefined,
  isThere: boolean,
  digest: string,
): string | undefined {
  if (!isThere) return 'never built here';
  if (kept === undefined) return 'its last build did not finish';
  if (kept !== digest) return 'its sources changed';
  return undefined;
}

async function build(
  part: Part,
  environment: Readonly<Record<string, string>>,
  interrupted: AbortSignal,
): Promise<void> {
  for (const path of [part.stamp, ...part.leftovers]) {
    await rm(join(root, path), { recursive: true, force: true });
  }
  const { folder = '.', ...task } = part.task;
  const outcome = await run(
    {
      ...task,
      folder: join(root, folder),
      environment: { ...environment, NODE_ENV: 'production', ...task.environment },
    },
    'kept',
    interrupted,
  );
  if (!outcome.ok) {
    throw new Refusal(
      `${outcome.output.trim()}\n\nBuilding ${part.name} failed (${outcome.end}): the compiler’s words are above.`,
    );
  }
}

async function keptDigest(part: Part): Promise<string | undefined> {
  return (await readFile(join(root, part.stamp), 'utf8').catch(() => undefined))?.trim();
}
