import { CmsUnavailableError } from '../../site/publisher/cms/client.ts';
import { CommandError } from '../../site/publisher/commands.ts';
import { StateLockedError } from '../../site/publisher/lock.ts';
import { describeError } from '../../site/publisher/log.ts';
import { TooManyRemovalsError } from '../../site/publisher/look.ts';
import type { Settings } from '../../site/publisher/settings.ts';
import { buildStale } from '../building/build.ts';
import { type Part, site } from '../building/parts.ts';
import { loadEnvironment } from '../environment.ts';
import { requireWritable } from '../machine/folder.ts';
import { Refusal } from '../machine/refusal.ts';
import { root } from '../machine/root.ts';
import { runCommand } from '../processes/command.ts';
import { publisherSettings } from './settings.ts';

/** Errors of the publisher that tell an operator all there is to know. */
const toldWhole = [CommandError, CmsUnavailableError, StateLockedError, TooManyRemovalsError];

/**
 * Runs a command of the publisher.
 *
 * @param needs what it needs compiled: the templates, unless it renders nothing
 */
export function runPublisherCommand(
  work: (settings: Settings) => Promise<void>,
  { needs = [site] }: { needs?: readonly Part[] } = {},
): Promise<void> {
  return runCommand(async (interrupted) => {
    const environment = loadEnvironment(root);
    await requireWritable(environment.state.directory);
    await buildStale(needs, environment.values, console.log, interrupted);
    const settings = await publisherSettings(environment);
    try {
      await work(settings);
    } catch (error) {
      if (!toldWhole.some((kind) => error instanceof kind)) throw error;
      throw new Refusal(describeError(error), { cause: error });
    }
    return 0;
  });
}
