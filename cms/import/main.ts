import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readArguments, usage } from './arguments.ts';
import { bootCms } from './boot.ts';
import { importSites } from './importSites.ts';
import { progressOn } from './progress.ts';
import { summary, writeReport } from './report/index.ts';
import { signalPublisher } from './signal.ts';

/**
 * The command `npm run import`. Exit codes: 0 when every file is accounted for, 1 when something
 * could not be written or was not found again, 2 when the command was given wrongly.
 */
async function main(): Promise<number> {
  const options = readArguments(process.argv.slice(2));
  if ('problem' in options) {
    console.error(`${options.problem}\n\n${usage}`);
    return 2;
  }
  for (const folder of Object.values(options.folders)) {
    const found = await stat(folder).catch(() => undefined);
    if (!found?.isDirectory()) {
      console.error(
        `The folder « ${folder} » does not exist: give the path of an old site's folder.`,
      );
      return 2;
    }
  }
  const root = resolve(import.meta.dirname, '../..');
  const stateDirectory = resolve(root, process.env.PARVIS_STATE_DIR || 'var');

  const progress = progressOn(process.stdout, () => performance.now());
  const strapi = await bootCms();
  const report = await importSites(strapi, options, { now: () => new Date(), progress });
  const path = await writeReport(report, stateDirectory);
  await strapi.destroy();

  console.log(summary(report).join('\n'));
  console.log(`\nRapport complet : ${path}`);
  const { PARVIS_SIGNAL_URL: url = 'http://127.0.0.1:4000/signal', PARVIS_SIGNAL_SECRET: secret } =
    process.env;
  if (!options.isDry && secret) await signalPublisher(url, secret);
  const failures = report.refusedByCms.length + report.differences.length;
  if (failures > 0)
    console.error(`${failures} contenus n’ont pas pu être écrits ou relus : voyez le rapport.`);
  return failures === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error('The import failed:', error);
  return 1;
});
