import { loadEnvironment } from './environment.ts';
import { root } from './machine/root.ts';
import { runCommand } from './processes/command.ts';
import { untilInterrupted } from './starting/house.ts';
import { openParvis } from './starting/open.ts';

await runCommand(async (interrupted) => {
  const house = await openParvis(loadEnvironment(root), console.log, interrupted);
  await untilInterrupted(interrupted);
  console.log('Stopping.');
  await house.stop();
  console.log('Stopped.');
  return 0;
});
