import { parseArgs } from 'node:util';
import { publishByHand } from '../site/publisher/commands.ts';
import { runPublisherCommand } from './publishing/command.ts';
import { wordsForPublication } from './publishing/words.ts';

const { values } = parseArgs({
  options: {
    confirm: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
  },
});

await runPublisherCommand(async (settings) => {
  console.log(wordsForPublication(await publishByHand(settings, values)));
});
