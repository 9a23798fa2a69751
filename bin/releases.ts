import { listReleases } from '../site/publisher/commands.ts';
import { runPublisherCommand } from './publishing/command.ts';
import { wordsForJournal } from './publishing/words.ts';

await runPublisherCommand(
  async (settings) => console.log(wordsForJournal(await listReleases(settings))),
  { needs: [] },
);
