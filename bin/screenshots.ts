import { buildStale } from './building/build.ts';
import { parts } from './building/parts.ts';
import { loadEnvironment } from './environment.ts';
import { root } from './machine/root.ts';
import { runCommand } from './processes/command.ts';
import { run } from './processes/run.ts';

/** What visitors see, and what staff see. */
const scripts = ['tests/journeys/screenshots.ts', 'tests/journeys/guide/screenshots.ts'];

await runCommand(async (interrupted) => {
  const environment = loadEnvironment(root);
  await buildStale(parts, environment.values, console.log, interrupted);
  for (const script of scripts) {
    const task = { program: process.execPath, arguments: [script] };
    const { ok } = await run(task, 'shown', interrupted);
    if (!ok) return 1;
  }
  return 0;
});
