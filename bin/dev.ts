import { buildStale } from './building/build.ts';
import { reactionTo, watchedFolders } from './developing/reactions.ts';
import { watchFolders } from './developing/watch.ts';
import { loadEnvironment } from './environment.ts';
import { sentenceFor } from './machine/faults.ts';
import { root } from './machine/root.ts';
import { runCommand } from './processes/command.ts';
import { untilInterrupted } from './starting/house.ts';
import { openParvis } from './starting/open.ts';

await runCommand(async (interrupted) => {
  const environment = loadEnvironment(root);
  const house = await openParvis(environment, console.log, interrupted);
  console.log(
    'Watching the sources. The CMS’s screens (cms/src/admin) are the exception: npm run build.\n',
  );
  watchFolders(root, watchedFolders, rebuild, interrupted);
  await untilInterrupted(interrupted);
  await house.stop();
  return 0;

  async function rebuild(paths: ReadonlySet<string>): Promise<void> {
    const { build, restart } = reactionTo(paths);
    try {
      await buildStale(build, environment.values, console.log, interrupted);
    } catch (error) {
      if (!interrupted.aborted) console.error(sentenceFor(error) ?? error);
      return;
    }
    for (const name of restart) await house.residents[name].restart();
  }
});
