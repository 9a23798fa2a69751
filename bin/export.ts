import { resolve } from 'node:path';
import { exportSite } from '../site/publisher/commands.ts';
import { Refusal } from './machine/refusal.ts';
import { runPublisherCommand } from './publishing/command.ts';

await runPublisherCommand(async (settings) => {
  const folder = process.argv[2];
  if (folder === undefined) throw new Refusal('Say where to: npm run export -- DIR');
  const { rendered } = await exportSite(settings, resolve(folder));
  console.log(`The whole site, ${rendered} pages, is in ${resolve(folder)}.`);
});
