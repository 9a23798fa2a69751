import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNginx } from '../../bin/machine/nginx.ts';
import { isExecutable } from '../../bin/machine/program.ts';
import { startChild } from '../../bin/processes/child.ts';
import { site } from '../../bin/starting/programs.ts';
import { freePorts } from '../journeys/ports.ts';
import { startNginx } from '../serve/nginx-process.ts';
import { makePublicFolder, paths } from './serving/folder.ts';
import { chooseGenerator, type Pace } from './serving/load.ts';

/**
 * The embedded server, as a process of its own as `npm start` runs it, and nginx with one worker
 * and our configuration, on the same folder, one after the other. All on this machine: the load
 * generator takes its share of the processors.
 */
interface Case {
  name: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  /** The browser has the file: it asks whether it has changed. */
  isAskedAgain?: boolean;
}

const cases: readonly Case[] = [
  { name: 'page, as it is', path: paths.page, headers: { 'Accept-Encoding': 'identity' } },
  { name: 'page, gzip', path: paths.page, headers: { 'Accept-Encoding': 'gzip' } },
  { name: 'page, gzip or brotli', path: paths.page, headers: { 'Accept-Encoding': 'gzip, br' } },
  { name: 'picture, WebP', path: paths.picture, headers: { Accept: 'image/webp' } },
  { name: 'picture, AVIF', path: paths.picture, headers: { Accept: 'image/avif,image/webp' } },
  { name: 'stylesheet, 304', path: paths.stylesheet, headers: {}, isAskedAgain: true },
];

const folder = await mkdtemp(join(tmpdir(), 'parvis-bench-'));
const publicFolder = join(folder, 'public');
await makePublicFolder(publicFolder);
const [embeddedPort, nginxPort] = await freePorts(2);
const embeddedServer = `127.0.0.1:${embeddedPort}`;
const embedded = startChild(
  site,
  {
    NODE_ENV: 'production',
    PARVIS_STATE_DIR: folder,
    PARVIS_HOST: '127.0.0.1',
    PARVIS_SITE_PORT: String(embeddedPort),
  },
  console.log,
);
await embedded.ready;

const found = await findNginx(process.env.PATH ?? '', { isExecutable });
const nginx =
  'path' in found
    ? await startNginx(found.path, {
        root: publicFolder,
        serverName: 'localhost',
        listen: `127.0.0.1:${nginxPort}`,
        embeddedServer,
      })
    : undefined;

const generator = await chooseGenerator();
console.log(`Load by ${generator.name}.`);
if ('missing' in found) console.log(`No comparison: ${found.missing}.`);

for (const one of cases) {
  const own = await measure(`http://${embeddedServer}`, one);
  const line = `  ${one.name.padEnd(22)} embedded ${words(own)}`;
  if (nginx === undefined) {
    console.log(line);
    continue;
  }
  const peer = await measure(`http://127.0.0.1:${nginxPort}`, one);
  const ratio = (own.requestsPerSecond / peer.requestsPerSecond).toFixed(2);
  console.log(`${line}   nginx ${words(peer)}   embedded ÷ nginx = ${ratio}`);
}

await nginx?.stop();
await embedded.stop();
await rm(folder, { recursive: true });

async function measure(server: string, { path, headers, isAskedAgain }: Case): Promise<Pace> {
  const url = `${server}${path}`;
  const first = await fetch(url, { headers });
  await first.arrayBuffer();
  const known = isAskedAgain ? { 'If-None-Match': first.headers.get('ETag') ?? '' } : {};
  return generator.measure({ url, headers: { ...headers, ...known } });
}

/** « 12,345/s, p99 4.2 ms » */
function words({ requestsPerSecond, p99 }: Pace): string {
  const pace = Math.round(requestsPerSecond).toLocaleString('en').padStart(7);
  return `${pace}/s, p99 ${p99.toFixed(1).padStart(5)} ms`;
}
