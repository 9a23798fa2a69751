import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { testTask } from '../../../bin/testing/task.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** More than a pipe takes at once, so that the file ends while its report waits. */
const manyTests = `
  import { test } from 'node:test';
  for (let rank = 0; rank < 300; rank += 1) test(\`\${rank} \${'long '.repeat(300)}\`, () => {});
`;

test('a file that leaves something running ends by its name, and its report is whole', async (context) => {
  const { code, output } = await runs(context, `${manyTests} setInterval(() => {}, 1000);`);
  assert.equal(code, 1);
  assert.match(output, /file\.test\.ts left running after its tests: .*Timeout/);
  assert.match(output, /pass 300\n/);
  assert.match(output, /fail 1\n/);
});

test('a file whose tests have failed and that leaves something running says both', async (context) => {
  const failing = `import { test } from 'node:test'; test('no', () => { throw new Error('a reason'); });`;
  const { code, output } = await runs(context, `${failing} setInterval(() => {}, 1000);`);
  assert.equal(code, 1);
  assert.match(output, /a reason/);
  assert.match(output, /left running/);
});

test('a file that leaves nothing ends as it would', async (context) => {
  const { code, output } = await runs(context, manyTests);
  assert.equal(code, 0, output.slice(-1000));
  assert.match(output, /pass 300\n/);
  assert.doesNotMatch(output, /left running/);
});

/** Runs one file as `npm test` does, in a runner of its own. */
async function runs(context: TestContext, source: string) {
  const file = join(await temporaryFolder(context), 'file.test.ts');
  await writeFile(file, source);
  const task = testTask([file], 100);
  const child = spawn(task.program, task.arguments, {
    // Node runs no runner inside a file that it runs, unless the file hides where it is.
    env: { ...process.env, ...task.environment, NODE_TEST_CONTEXT: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { output: await text(child.stdout), code: await ended };
}
