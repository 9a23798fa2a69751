import { parseArgs } from 'node:util';
import { buildStale } from './building/build.ts';
import { parts } from './building/parts.ts';
import { loadEnvironment } from './environment.ts';
import { requireChromium } from './machine/chromium.ts';
import { isExecutable } from './machine/program.ts';
import { root } from './machine/root.ts';
import { runCommand } from './processes/command.ts';
import { run } from './processes/run.ts';
import { findTestFiles } from './testing/files.ts';

/** Many times what the slowest test takes on a busy machine. */
const LONGEST_TEST_MS = 10 * 60_000;

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});

await runCommand(async (interrupted) => {
  const environment = loadEnvironment(root);
  const found = await findTestFiles(root);
  const all = values.quick ? found.quick : [...found.quick, ...found.slow];
  const chosen = positionals.length > 0 ? all.filter(isNamed) : all;
  const needsEverything = chosen.some((file) => found.slow.includes(file));
  const prepared = needsEverything ? await prepare() : {};

  const outcome = await run(
    {
      program: process.execPath,
      // One file at a time where one of them starts a CMS: two would not fit two cores.
      arguments: [
        '--test',
        '--enable-source-maps',
        // What hangs, or leaves something running, fails by its name and the others go on.
        `--test-timeout=${LONGEST_TEST_MS}`,
        '--test-force-exit',
        ...(needsEverything ? ['--test-concurrency=1'] : []),
        ...chosen,
      ],
      environment: prepared,
    },
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
