import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { root } from '../../bin/machine/root.ts';
import { temporaryFolder } from './temporary-folder.ts';

const lockfile = (version: string) =>
  JSON.stringify({
    packages: {
      '': { version: '0.1.0' },
      'node_modules/node': { version },
      'node_modules/only-for-another-platform': { version: '1.0.0', optional: true },
    },
  });

/** What `npm ci` does to a repository, in an npm that needs no network. */
const goodNpm = `
  const fs = require('node:fs');
  fs.mkdirSync('node_modules/node/bin', { recursive: true });
  fs.symlinkSync(process.execPath, 'node_modules/node/bin/node');
  fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;
const failingNpm = (words: string) => `console.error(${JSON.stringify(words)}); process.exit(1);`;

/** A repository with nothing but the bootstrap, one command, and an npm that the test chose. */
async function repositoryWith(context: TestContext, npm: string) {
  const folder = await temporaryFolder(context);
  await mkdir(join(folder, 'bin'));
  await copyFile(join(root, 'bin/bootstrap.mjs'), join(folder, 'bin/bootstrap.mjs'));
  await writeFile(join(folder, 'package-lock.json'), lockfile('24.0.0'));
  await writeFile(join(folder, 'npm.js'), npm);
  await writeFile(
    join(folder, 'bin/start.ts'),
    `const words: string[] = process.argv.slice(2);
     if (words[0] === 'wait') {
       process.on('SIGTERM', () => process.exit(42));
       setInterval(() => undefined, 1000);
       console.log('waiting');
     } else if (words[0] === 'version') {
       console.log(process.version);
     } else {
       console.log(process.env.PATH?.split(':')[0]);
       console.log(words.join('+'));
       process.exitCode = 7;
     }`,
  );
  const environment = { ...process.env, npm_execpath: join(folder, 'npm.js') };
  const runOn = (node: string, ...words: string[]) =>
    spawnSync(node, [join(folder, 'bin/bootstrap.mjs'), ...words], {
      encoding: 'utf8',
      env: environment,
    });
  return {
    folder,
    runOn,
    run: (...words: string[]) => runOn(process.execPath, ...words),
    spawn: (...words: string[]) =>
      spawn(process.execPath, [join(folder, 'bin/bootstrap.mjs'), ...words], { env: environment }),
  };
}

test('a command that does not exist is answered with those that do', async (context) => {
  const { run } = await repositoryWith(context, failingNpm(''));
  const { status, stderr } = run('strat');
  assert.equal(status, 1);
  assert.match(stderr, /^“strat” is not a command: start, dev, build, test, check,/);
  assert.match(run().stderr, /^Say which command: start,/);
});

test('what is missing is installed, then the command runs on the project’s own Node', async (context) => {
  const { folder, run } = await repositoryWith(context, goodNpm);
  const first = run('start', 'one', '--two');
  assert.match(first.stderr, /Installing the dependencies.*nothing is installed yet/);
  assert.equal(first.stdout, `${folder}/node_modules/.bin\none+--two\n`);
  assert.equal(first.status, 7);
  assert.equal(run('start').stderr, '');
});

test('a lockfile that moved on is installed again', async (context) => {
  const { folder, run } = await repositoryWith(
    context,
    goodNpm.replace(/symlinkSync.*/, 'existsSync;'),
  );
  await mkdir(join(folder, 'node_modules/node/bin'), { recursive: true });
  await symlink(process.execPath, join(folder, 'node_modules/node/bin/node'));
  run('start');
  await writeFile(join(folder, 'package-lock.json'), lockfile('24.0.1'));
  assert.match(run('start').stderr, /\(node_modules\/node is not at 24\.0\.1\)/);
  assert.equal(run('start').stderr, '');
});

for (const { words, sentence } of [
  { words: 'npm error code ENOTFOUND', sentence: /The npm registry could not be reached: check/ },
  { words: 'npm error code EACCES', sentence: /No permission to write in .*: give this user/ },
  { words: 'npm error code ENOSPC', sentence: /The disk of .* is full: free about 2 GB/ },
  { words: 'npm error code EUSAGE', sentence: /package-lock\.json and a package\.json disagree/ },
  { words: 'npm error code EWHATEVER', sentence: /npm ci failed \(exit code 1\): its reason/ },
]) {
  test(`“${words}” ends in a sentence that says what to do`, async (context) => {
    const { run } = await repositoryWith(context, failingNpm(words));
    const { status, stderr } = run('start');
    assert.equal(status, 1);
    assert.match(stderr.trim().split('\n').at(-1) ?? '', sentence);
  });
}

test('an npm that runs no install script is told so', async (context) => {
  const { run } = await repositoryWith(context, '/* installs nothing, and is content */');
  assert.match(
    run('start').stderr,
    /npm did not install the project’s own Node: allow install scripts/,
  );
});

test('a signal reaches the command, whose exit code is passed on', async (context) => {
  const { run, spawn: start } = await repositoryWith(context, goodNpm);
  run('start');
  const child = start('start', 'wait');
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  assert.equal(code, 42);
});

const systemNode = '/usr/bin/node';
test('whatever Node the machine has, the command runs on the project’s own', {
  skip: !existsSync(systemNode),
}, async (context) => {
  const { run, runOn } = await repositoryWith(context, goodNpm);
  run('start');
  const { stdout, status } = runOn(systemNode, 'start', 'version');
  assert.deepEqual([stdout, status], [`${process.version}\n`, 0]);
});
