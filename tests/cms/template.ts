import { startOnce } from './harness.ts';

/** Makes the template database of the harness, in a process of its own. */
const [stateDirectory] = process.argv.slice(2);
if (stateDirectory === undefined) throw new Error('template.ts needs a folder');
await startOnce(stateDirectory);
process.exit(0);
