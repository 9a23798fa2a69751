import { Agent, get } from 'node:http';
import { firstExecutable, isExecutable, placesOf } from '../../../bin/machine/program.ts';
import { run } from '../../../bin/processes/run.ts';

const CONNECTIONS = 32;
const SECONDS = 3;

export interface Load {
  url: string;
  headers: Readonly<Record<string, string>>;
}

/** What a server did under load. */
export interface Pace {
  requestsPerSecond: number;
  /** Of a hundred requests, 99 were answered within these milliseconds. */
  p99: number;
}

/** Puts load on a server for a few seconds, through 32 connections kept open. */
export interface Generator {
  name: string;
  measure(load: Load): Promise<Pace>;
}

/** `wrk` where it is installed, else one of Node, which is slower than what it measures. */
export async function chooseGenerator(): Promise<Generator> {
  const places = placesOf(['wrk'], process.env.PATH ?? '', ['/usr/bin', '/usr/local/bin']);
  const wrk = await firstExecutable(places, { isExecutable });
  if (wrk === undefined) return { name: 'a load generator of Node', measure: measureWithNode };
  return { name: 'wrk', measure: (load) => measureWithWrk(wrk, load) };
}

async function measureWithWrk(wrk: string, { url, headers }: Load): Promise<Pace> {
  const lines = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const options = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--latency', ...lines, url];
  const task = { program: wrk, arguments: options };
  const { ok, output } = await run(task, 'kept', new AbortController().signal);
  if (!ok || /Non-2xx|Socket errors/.test(output)) throw new Error(`${url} failed:\n${output}`);
  const requestsPerSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]);
  const [, p99 = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(output) ?? [];
  return { requestsPerSecond, p99: Number(p99) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? 0) };
}

async function measureWithNode({ url, headers }: Load): Promise<Pace> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  const startedAt = performance.now();
  const visitor = async () => {
    while (performance.now() < startedAt + SECONDS * 1000) {
      const askedAt = performance.now();
      await visit(url, headers, agent);
      times.push(performance.now() - askedAt);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, visitor));
  agent.destroy();
  const seconds = (performance.now() - startedAt) / 1000;
  times.sort((a, b) => a - b);
  return {
    requestsPerSecond: times.length / seconds,
    p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
  };
}

function visit(url: string, headers: Load['headers'], agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      if ((response.statusCode ?? 500) >= 400) reject(new Error(`${url}: ${response.statusCode}`));
      response.on('end', resolve).resume();
    }).on('error', reject);
  });
}
