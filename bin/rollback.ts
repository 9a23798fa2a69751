import { rollBack } from '../site/publisher/commands.ts';
import { Refusal } from './machine/refusal.ts';
import { runPublisherCommand } from './publishing/command.ts';
import { wordsForPublication } from './publishing/words.ts';

await runPublisherCommand(async (settings) => {
  const release = Number(process.argv[2]);
  if (!Number.isInteger(release) || release < 1) {
    throw new Refusal(
      'Say which release to go back to: npm run rollback -- N (npm run releases lists them).',
    );
  }
  console.log(wordsForPublication(await rollBack(settings, release)));
  console.log('New changes wait until: npm run publish');
});
