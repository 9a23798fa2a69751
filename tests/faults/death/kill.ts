import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { ActName } from './acts.ts';
import type { Moment } from './die-at.ts';

const mortal = join(import.meta.dirname, 'mortal.ts');

/**
 * Has a process killed while it does an act on a folder.
 *
 * @param change of the disk, at which it dies: its rank, or the name of a call
 * @returns the change at which it died; nothing when it came to its end before
 * @throws when it ended otherwise
 */
export function kill(
  act: ActName,
  folder: string,
  moment: Moment,
  change: number | string,
): Promise<string | undefined> {
  const args = [mortal, act, folder, moment, String(change)];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, (error, lastWord) => {
      if (error === null) resolve(undefined);
      else if (error.signal === 'SIGKILL') resolve(readable(lastWord, folder));
      else reject(error);
    });
  });
}

/** Without what differs from one run to the next. */
function readable(change: string, folder: string): string {
  return change.replaceAll(folder, '').replace(/(?<=[0-9a-f]{8})[0-9a-f-]{24,}/g, '…');
}
