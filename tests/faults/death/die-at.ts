import { writeSync } from 'node:fs';
import { beforeEachChange } from '../disk/changes.ts';

/** Before a change of the disk, or with half of its bytes written. */
export type Moment = 'before' | 'halfway';

/**
 * From now on, this process dies of SIGKILL as it comes to a certain change of the disk.
 * It says which on its standard output, as its last word.
 *
 * @param moment `halfway` counts only the changes that write bytes
 * @param change its rank, from 1, or the name of a call: its first one
 */
export function dieAt(moment: Moment, change: number | string): void {
  let rank = 0;
  beforeEachChange(({ name, paths, writeHalf }) => {
    if (moment === 'halfway' && writeHalf === undefined) return;
    rank += 1;
    if (change !== rank && change !== name) return;
    if (moment === 'halfway') writeHalf?.();
    writeSync(1, [name, ...paths].join(' '));
    process.kill(process.pid, 'SIGKILL');
  });
}
