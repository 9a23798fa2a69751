import { monitorEventLoopDelay } from 'node:perf_hooks';
import { brotliCompressSync, constants } from 'node:zlib';
import type { SearchEntry } from '@parvis/shared';
import { createSearchIndex, type IndexFiles } from '../../site/publisher/search/client.ts';
import { searchEntry } from '../../site/src/queries/search.ts';
import { search } from '../../site/src/search/search.ts';
import { readShard } from '../../site/src/search/shard.ts';
import { aPost } from '../documents.ts';
import { fakeReading } from '../site/fake-reading.ts';
import { numbersGiven } from './arguments.ts';
import { chance, communityOf } from './community.ts';
import { spreadInWords } from './figures.ts';

/**
 * The search index: made from nothing, after one edit, after one removal, and what a visitor
 * downloads and waits for.
 *
 *   node tests/bench/search.bench.ts [--sizes 5000] [--edits 50]
 *
 * The documents are the invented posts of about 600 words. A quarter of their words are drawn from
 * a vocabulary of 20,000, the rarer the further, as in a real language: with few words the index
 * would be smaller than life.
 */
const { sizes, edits } = numbersGiven({ sizes: [5000], edits: [50] });

const syllables = 'ba ce di fo gu ja lo mi nu pa ré si to va zé'.split(' ');

for (const size of sizes) await measure(size);

async function measure(size: number): Promise<void> {
  const entries = entriesOf(size);
  const index = createSearchIndex();
  try {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const [whole, files] = await timed(() => index.update({ put: entries, remove: [] }));
    delay.disable();
    console.log(
      `${size} entries: made from nothing in ${whole.toFixed(0)} ms, ` +
        `while the publisher's thread stops for ${(delay.max / 1e6).toFixed(0)} ms at most`,
    );
    saySizes(files);
    saySearches(files);
    const some = entries.slice(0, edits[0]);
    const edited = some.map((entry) => ({ ...entry, text: `${entry.text} modification` }));
    await sayChanges('an edit', edited, (entry) => index.update({ put: [entry], remove: [] }));
    await sayChanges('a removal', some, ({ address }) =>
      index.update({ put: [], remove: [address] }),
    );
  } finally {
    await index.stop();
  }
}

function entriesOf(size: number): SearchEntry[] {
  const draw = chance(size);
  const widen = (text: string) =>
    text.replaceAll(/\p{L}{4,}/gu, (word) => (draw() < 0.25 ? rareWord(draw) : word));
  const posts = communityOf(Math.ceil(size / 0.4)).flatMap(({ type, document }) =>
    type === 'post' ? [document as ReturnType<typeof aPost>] : [],
  );
  return posts.slice(0, size).flatMap((post) => {
    const reading = fakeReading({
      documents: { post: [aPost({ ...post, body: widen(post.body) })] },
    });
    return searchEntry(reading, `/actualites/${post.slug}/`) ?? [];
  });
}

function rareWord(draw: () => number): string {
  let rank = Math.floor(20_000 ** draw());
  let word = 'tra';
  for (; rank > 0; rank = Math.floor(rank / syllables.length)) {
    word += syllables[rank % syllables.length];
  }
  return word;
}

function saySizes({ put }: IndexFiles): void {
  const total = (sizeOf: (bytes: Uint8Array) => number) =>
    (put.reduce((sum, { bytes }) => sum + sizeOf(bytes), 0) / 2 ** 20).toFixed(1);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const compressed = total((bytes) => brotliCompressSync(bytes, { params }).length);
  console.log(
    `  ${put.length} files, ${total(({ length }) => length)} MiB, ${compressed} with brotli`,
  );
}

function saySearches({ put }: IndexFiles): void {
  const files = put.filter(({ path }) => !path.endsWith('index.json'));
  const startedAt = performance.now();
  const shards = files.map(({ bytes }) => readShard(new TextDecoder().decode(bytes)));
  const read = performance.now() - startedAt;
  const typed = ['accès', 'développeuse', 'numérique territoire', 'trabaréto', 'numerrique'];
  const times = typed.map((words) => {
    const from = performance.now();
    search(shards, words);
    return performance.now() - from;
  });
  console.log(
    `  a visitor reads it in ${read.toFixed(0)} ms, and searches in ${spreadInWords(times)}`,
  );
}

async function sayChanges(
  name: string,
  entries: readonly SearchEntry[],
  change: (entry: SearchEntry) => Promise<IndexFiles>,
): Promise<void> {
  const times: number[] = [];
  for (const entry of entries) times.push((await timed(() => change(entry)))[0]);
  console.log(`  ${name}: ${spreadInWords(times)}`);
}

async function timed<Value>(work: () => Promise<Value>): Promise<[milliseconds: number, Value]> {
  const startedAt = performance.now();
  const value = await work();
  return [performance.now() - startedAt, value];
}
