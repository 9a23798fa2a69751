import { buildStale } from './building/build.ts';
import { parts } from './building/parts.ts';
import { loadEnvironment } from './environment.ts';
import { root } from './machine/root.ts';
import { runCommand } from './processes/command.ts';

await runCommand(async (interrupted) => {
  const environment = loadEnvironment(root);
  await buildStale(parts, environment.values, console.log, interrupted);
  console.log('Everything is built.');
  return 0;
});
