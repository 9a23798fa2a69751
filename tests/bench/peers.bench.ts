import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numbersGiven } from './arguments.ts';
import { communityOf } from './community.ts';
import { spreadOf } from './figures.ts';
import { writeContent } from './peers/content.ts';
import { generators, prepare } from './peers/generators.ts';
import { ourselves } from './peers/ours.ts';
import type { Peer } from './peers/peer.ts';
import { examine, type Made } from './peers/site.ts';

/**
 * From content on disk to the complete site on disk, by our publisher and by static site
 * generators, on the same content with like templates.
 *
 *   node tests/bench/peers.bench.ts [--pages 5000] [--runs 3]
 *
 * The start of the process counts; nothing is kept from an earlier run. Runs take turns, so that
 * what else the machine does falls on all.
 */
const {
  pages: [pages = 0],
  runs: [runs = 0],
} = numbersGiven({ pages: [5000], runs: [3] });
/** Sites further apart than this, in number of pages, are not compared. */
const TOLERANCE = 0.03;

interface Result {
  name: string;
  seconds: number[];
  made: Made;
}

const community = communityOf(pages);
const folder = await mkdtemp(join(tmpdir(), 'parvis-peers-'));
try {
  const peers = await peersIn(folder);
  const results = new Map<Peer, Result>();
  for (let round = 0; round < runs; round += 1) {
    for (const peer of peers) await measure(peer, results);
  }
  say([...results.values()]);
} finally {
  await rm(folder, { recursive: true });
}

/** Ourselves first; those that this machine lacks are said, and left out. */
async function peersIn(place: string): Promise<Peer[]> {
  const peers = [await ourselves(join(place, 'parvis'), community)];
  const content = join(place, 'content');
  await writeContent(content, community);
  for (const generator of generators) {
    const peer = await prepare(generator, join(place, generator.templates), content);
    if (typeof peer === 'string') console.log(`${generator.name} is left out: ${peer}.`);
    else peers.push(peer);
  }
  return peers;
}

async function measure(peer: Peer, results: Map<Peer, Result>): Promise<void> {
  await peer.clear();
  const startedAt = performance.now();
  await peer.build();
  const seconds = (performance.now() - startedAt) / 1000;
  const result = results.get(peer) ?? {
    name: peer.name,
    seconds: [],
    made: await examine(peer.output, community),
  };
  await peer.end();
  result.seconds.push(seconds);
  results.set(peer, result);
}

function say([ours, ...others]: Result[]): void {
  if (ours === undefined) return;
  console.log(`${pages} documents, ${runs} runs each, in turn:`);
  const median = ({ seconds }: Result) => spreadOf(seconds).median;
  for (const result of [ours, ...others]) {
    const { name, seconds, made } = result;
    const each = seconds.map((second) => second.toFixed(1)).join(', ');
    const ratio = median(result) / median(ours);
    console.log(
      `  ${name}: ${median(result).toFixed(1)} s (${each}), ${ratio.toFixed(2)} times ours; ` +
        `${made.pages} pages of ${(made.bytes / made.pages / 1000).toFixed(1)} kB`,
    );
    if (Math.abs(made.pages - ours.made.pages) > ours.made.pages * TOLERANCE) {
      throw new Error(`${name} made ${made.pages} pages and we made ${ours.made.pages}`);
    }
  }
}
