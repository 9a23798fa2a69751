/**
 * Runs a command of the project on the project's own Node, whatever Node the machine has (18 or
 * newer): plain JavaScript, Node's own modules only. It installs the dependencies when they are
 * missing or older than the lockfile, then hands over to `bin/<command>.ts`.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ownNode = join(root, 'node_modules', 'node', 'bin', 'node');
const OLDEST_NODE = 18;
/** What a complete install takes on the disk, and some room for the build. */
const BYTES_TO_INSTALL = 2e9;

const commands = [
  'start',
  'dev',
  'build',
  'test',
  'check',
  'bench',
  'import',
  'publish',
  'releases',
  'rollback',
  'export',
  'nginx',
  'screenshots',
];

/** What went wrong with an install, by what npm said of it. */
const installFaults = [
  {
    said: /EUSAGE/,
    sentence:
      'package-lock.json and a package.json disagree: run npm install, and commit the lockfile that it mends.',
  },
  {
    said: /EACCES|EPERM|EROFS/,
    sentence: `No permission to write in ${root}: give this user the folder, then run the command again.`,
  },
  {
    said: /ENOSPC/,
    sentence: `The disk of ${root} is full: free about 2 GB, then run the command again.`,
  },
  {
    said: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    sentence:
      'The npm registry could not be reached: check the network and the proxy settings of npm (npm config list), then run the command again.',
  },
];

const [command, ...commandArguments] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  refuse(
    `Node ${process.versions.node} is too old to start with: install Node ${OLDEST_NODE} or newer.`,
  );
}
if (!commands.includes(command)) {
  refuse(
    `${command ? `“${command}” is not a command` : 'Say which command'}: ${commands.join(', ')}.`,
  );
}

const missing = missingDependency();
if (missing) await install(missing);
handOver();

/** The first thing that the lockfile asks for and that is not installed, or nothing. */
function missingDependency() {
  const wanted = readJson(join(root, 'package-lock.json'));
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted) refuse(`package-lock.json cannot be read in ${root}: restore it from git.`);
  if (!installed) return 'nothing is installed yet';
  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (!path.includes('node_modules/')) continue;
    const found = installed.packages[path];
    if (!found && !entry.optional && !entry.devOptional) return `${path} is missing`;
    if (found && found.version !== entry.version) return `${path} is not at ${entry.version}`;
  }
  return existsSync(ownNode) ? undefined : 'the project’s own Node is missing';
}

async function install(reason) {
  const disk = await statfs(root);
  if (disk.bavail * disk.bsize < BYTES_TO_INSTALL) {
    refuse(`The disk of ${root} has too little room: the dependencies need about 2 GB free.`);
  }
  console.error(`Installing the dependencies, one to three minutes (${reason}).`);
  const { code, said } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    const fault = installFaults.find((candidate) => candidate.said.test(said));
    refuse(fault?.sentence ?? `npm ci failed (exit code ${code}): its reason is above.`);
  }
  if (!existsSync(ownNode)) {
    refuse(
      'npm did not install the project’s own Node: allow install scripts (npm config get ignore-scripts must say false), remove node_modules, then run the command again.',
    );
  }
}

/** npm as this command was started by, else the one on the PATH. What it says is shown and kept. */
function runNpm(npmArguments) {
  const cli = process.env.npm_execpath;
  const [program, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return new Promise((resolve) => {
    const npm = spawn(program, [...first, ...npmArguments], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    passSignals(npm);
    let said = '';
    npm.stderr.on('data', (chunk) => {
      said += chunk;
      process.stderr.write(chunk);
    });
    npm.on('error', (error) => resolve({ code: 1, said: String(error) }));
    npm.on('close', (code, signal) => (signal ? process.exit(130) : resolve({ code, said })));
  });
}

function handOver() {
  const child = spawn(ownNode, [join(root, 'bin', `${command}.ts`), ...commandArguments], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    },
  });
  passSignals(child);
  child.on('error', (error) =>
    refuse(
      `The project’s own Node does not start (${error.message}): remove node_modules, then run the command again.`,
    ),
  );
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function passSignals(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}
