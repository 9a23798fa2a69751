import { parseArgs } from 'node:util';
import { buildStale } from './building/build.ts';
import { parts } from './building/parts.ts';
import { loadEnvironment } from './environment.ts';
import { requireChromium } from './machine/chromium.ts';
import { isExecutable } from './machine/program.ts';
import { root } from './machine/root.ts';
import { runCommand } from './processes/command.ts';
import { run } from './processes/run.ts';
import { batchesOf } from './testing/batches.ts';
import { findTestFiles } from './testing/files.ts';
import { testTask } from './testing/task.ts';
import { writeBatches } from './testing/together.ts';

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});

await runCommand(async (interrupted) => {
  const environment = loadEnvironment(root);
  const found = await findTestFiles(root);
  const all = values.quick ? found.quick : [...found.quick, ...found.slow];
  const chosen = new Set(positionals.length > 0 ? all.filter(isNamed) : all);
  const slow = found.slow.filter((file) => chosen.has(file));
  const quick = found.quick.filter((file) => chosen.has(file));
  const prepared = slow.length > 0 ? await prepare() : {};

  // The longest first: what is short fills the end, when one processor would have no more to do.
  const batches = [...batchesOf(slow, 'slow'), ...batchesOf(quick, 'quick')];
  const { environment: kept, ...task } = testTask(await writeBatches(batches));
  const outcome = await run(
    { ...task, environment: { ...kept, ...prepared } },
    'shown',
    interrupted,
  );
  return outcome.ok ? 0 : 1;

  async function prepare(): Promise<Record<string, string>> {
    const chromium = await requireChromium(environment.chromium, process.env.PATH ?? '', {
      isExecutable,
      isRoot: process.getuid?.() === 0,
      say: console.log,
      run: (task) => run(task, 'kept', interrupted),
    });
    await buildStale(parts, environment.values, console.log, interrupted);
    return { PARVIS_CHROMIUM: chromium };
  }
});

/** `npm test -- tests/shared` runs the files whose path begins so. */
function isNamed(file: string): boolean {
  return positionals.some((name) => file.startsWith(name));
}
