import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../../../bin/machine/root.ts';
import { testTask } from '../../../bin/testing/task.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A file whose hooks and tests say when they run, which waits as it loads and uses what others do. */
const telling = (name: string) => `
  import { after, before, test } from 'node:test';
  import { setTimeout as wait } from 'node:timers/promises';
  import { root } from '${pathToFileURL(join(root, 'bin/machine/root.ts')).href}';
  await wait(1);
  console.log('loads ${name}');
  before(() => console.log('opens ${name}'));
  after(() => console.log('closes ${name}'));
  test('of ${name}', () => console.log('tests ${name}'));
`;

test('files run one after the other, each with its own hooks', async (context) => {
  const { output } = await together(context, { un: telling('un'), deux: telling('deux') });
  const said = output.match(/(loads|opens|tests|closes) (un|deux)/g);
  assert.deepEqual(said, [
    ...['loads un', 'loads deux'],
    ...['opens un', 'tests un', 'closes un'],
    ...['opens deux', 'tests deux', 'closes deux'],
  ]);
});

test('a file that cannot be loaded fails by its name, and the others go on', async (context) => {
  const broken = `throw new Error('broken');`;
  const { code, output } = await together(context, { un: broken, deux: telling('deux') });
  assert.equal(code, 1);
  assert.match(output, /✖ .*un\.test\.ts/);
  assert.match(output, /broken/);
  assert.match(output, /✔ of deux/);
  assert.match(output, /pass 1\n/);
});

/** Runs files in one process, in a runner of their own. */
async function together(context: TestContext, sources: Record<string, string>) {
  const folder = await temporaryFolder(context);
  const files: string[] = [];
  for (const [name, source] of Object.entries(sources)) {
    const file = join(folder, `${name}.test.ts`);
    await writeFile(file, source);
    files.push(relative(root, file));
  }
  const runner = pathToFileURL(join(root, 'bin/testing/together.ts')).href;
  const entry = join(folder, 'entry.test.mjs');
  await writeFile(
    entry,
    `import { runTogether } from '${runner}'; await runTogether(${JSON.stringify(files)});`,
  );
  const task = testTask([entry]);
  const child = spawn(task.program, task.arguments, {
    // Node runs no runner inside a file that it runs, unless the file hides where it is.
    env: { ...process.env, ...task.environment, NODE_TEST_CONTEXT: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { output: await text(child.stdout), code: await ended };
}
