import { buildStale } from './building/build.ts';
import { cmsServer, site } from './building/parts.ts';
import { loadEnvironment } from './environment.ts';
import { root } from './machine/root.ts';
import { runCommand } from './processes/command.ts';
import { run } from './processes/run.ts';

await runCommand(async (interrupted) => {
  const environment = loadEnvironment(root);
  await buildStale([cmsServer, site], environment.values, console.log, interrupted);
  const task = { program: process.execPath, arguments: ['tests/journeys/screenshots.ts'] };
  const { ok } = await run(task, 'shown', interrupted);
  return ok ? 0 : 1;
});
