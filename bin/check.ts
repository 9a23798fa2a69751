import { checks } from './checking/checks.ts';
import { runCommand } from './processes/command.ts';
import { run } from './processes/run.ts';

await runCommand(async (interrupted) => {
  const failed: string[] = [];
  for (const { name, task } of checks) {
    console.log(`${name}…`);
    const { ok, end, output } = await run(task, 'kept', interrupted);
    if (ok) continue;
    failed.push(name);
    console.log(`${output.trim()}\n${name}: failed (${end}).`);
  }
  console.log(summary(failed));
  return failed.length === 0 ? 0 : 1;
});

function summary(failed: readonly string[]): string {
  if (failed.length === 0) return `All ${checks.length} checks passed.`;
  return `${failed.length} of ${checks.length} checks failed: ${failed.join(', ')}.`;
}
