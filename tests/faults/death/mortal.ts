import { type ActName, perform } from './acts.ts';
import { dieAt, type Moment } from './die-at.ts';

/** A process that does one act, and dies as it is told: `mortal.ts <act> <folder> <moment> <change>`. */
const [name, folder, moment, change] = process.argv.slice(2) as [ActName, string, Moment, string];

await perform(name, folder, () => dieAt(moment, Number(change) || change));
