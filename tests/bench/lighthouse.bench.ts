import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../journeys/browser.ts';
import { exportAndServe } from '../journeys/exported.ts';
import { freePorts } from '../journeys/ports.ts';
import { fillWith } from './lighthouse/corpus.ts';
import { categories, type Measure, measure, presets } from './lighthouse/measure.ts';
import { subjectsIn } from './lighthouse/subjects.ts';

/**
 * What Lighthouse says of the pages people come for.
 *
 *   node tests/bench/lighthouse.bench.ts [--runs 3] [--corpus ../shared/corpus]
 *
 * The corpus goes through the real import, the real CMS and the real publisher; the embedded
 * server serves it, compressed. Lighthouse's own presets: a slowed-down phone on a slow network,
 * and a desk. Medians of the runs.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    corpus: { type: 'string', default: resolve(import.meta.dirname, '../../../shared/corpus') },
  },
});
const GOAL = 100;

let content = '';
const site = await exportAndServe(async (cms) => {
  content = await fillWith(values.corpus, cms);
});
const [port = 0] = await freePorts(1);
const browser = await openBrowser([`--remote-debugging-port=${port}`]);
try {
  console.log(`${content}: ${site.pages} pages. Chromium ${browser.version()}.`);
  const shortcomings: string[] = [];
  for (const preset of presets) {
    console.log(`\n${head(preset)}`);
    for (const { name, address } of subjectsIn(site.folder)) {
      const found = await measure(`${site.url}${address}`, preset, Number(values.runs), port);
      console.log(row(name, found));
      shortcomings.push(...found.shortcomings.map((one) => `${name}, ${preset}: ${one}`));
    }
  }
  console.log(`\nWhat was not perfect in a run (goal: ${GOAL} everywhere):`);
  for (const shortcoming of shortcomings) console.log(`- ${shortcoming}`);
} finally {
  await browser.close();
  await site.close();
}
// Strapi leaves timers behind.
process.exit(0);

function head(preset: string): string {
  const titles = ['performance', 'accessibility', 'best practices', 'SEO', 'LCP', 'TBT', 'CLS'];
  const cells = [preset, ...titles, 'transferred'];
  return `| ${cells.join(' | ')} |\n|${'---|'.repeat(cells.length)}`;
}

function row(name: string, { scores, figures }: Measure): string {
  const { lcp, tbt, cls, bytes } = figures;
  const cells = [
    name,
    ...categories.map((category) => scores[category]),
    `${(lcp / 1000).toFixed(1)} s`,
    `${tbt.toFixed(0)} ms`,
    cls.toFixed(3),
    `${(bytes / 1000).toFixed(0)} kB`,
  ];
  return `| ${cells.join(' | ')} |`;
}
