import { buildStale } from './building/build.ts';
import { cmsServer } from './building/parts.ts';
import { loadEnvironment } from './environment.ts';
import { requireWritable } from './machine/folder.ts';
import { root } from './machine/root.ts';
import { runCommand } from './processes/command.ts';
import { run } from './processes/run.ts';
import { readOrMakeSecrets } from './secrets.ts';
import { cms, variablesFor } from './starting/programs.ts';
import { markContentBegun } from './starting/sample.ts';

/** How the import says that it was asked wrongly, and did nothing. */
const ASKED_WRONGLY = 'exit code 2';

await runCommand(async (interrupted) => {
  const environment = loadEnvironment(root);
  const given = process.argv.slice(2);
  await requireWritable(environment.state.directory);
  await buildStale([cmsServer], environment.values, console.log, interrupted);
  const secrets = await readOrMakeSecrets(environment.state.secrets);

  const { ok, end } = await run(
    {
      program: process.execPath,
      arguments: ['cms/import/main.ts', ...given],
      environment: variablesFor(cms, environment, secrets),
    },
    'shown',
    interrupted,
  );
  if (end === ASKED_WRONGLY) return 2;
  if (!given.includes('--dry-run')) await markContentBegun(environment);
  return ok ? 0 : 1;
});
