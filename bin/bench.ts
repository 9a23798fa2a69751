import { glob } from 'node:fs/promises';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { choiceFrom } from './benching/choice.ts';
import { buildStale } from './building/build.ts';
import { parts } from './building/parts.ts';
import { loadEnvironment } from './environment.ts';
import { root } from './machine/root.ts';
import { runCommand } from './processes/command.ts';
import { run } from './processes/run.ts';

await runCommand(async (interrupted) => {
  const environment = loadEnvironment(root);
  const all = (await Array.fromAsync(glob('tests/bench/*.bench.ts', { cwd: root }))).sort();
  const { files, options } = choiceFrom(process.argv.slice(2), all);
  await buildStale(parts, environment.values, console.log, interrupted);
  console.log(machine());
  const failed: string[] = [];
  for (const file of files) {
    console.log(`\n${file}`);
    const task = { program: process.execPath, arguments: ['--expose-gc', file, ...options] };
    if (!(await run(task, 'shown', interrupted)).ok) failed.push(file);
  }
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});

function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${availableParallelism()} × ${processor}, ${memory} GB, ${type()} ${release()}, Node ${process.version}`;
}
