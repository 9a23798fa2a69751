import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openFolder } from '../../site/serve/folder.ts';
import { closeServer, createSiteServer } from '../../site/serve/server.ts';
import { openBrowser } from '../journeys/browser.ts';
import { freePorts } from '../journeys/ports.ts';
import { exportCommunity } from './lighthouse/exported.ts';
import { categories, type Measure, measure, presets } from './lighthouse/measure.ts';
import { subjectsIn } from './lighthouse/subjects.ts';

/**
 * What Lighthouse says of the pages people come for.
 *
 *   node tests/bench/lighthouse.bench.ts [--runs 3] [--corpus ../shared/corpus]
 *
 * The corpus goes through the real import, the real CMS and the publisher's export; the embedded
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

const [sitePort = 0, debuggerPort = 0] = await freePorts(2);
const site = `http://localhost:${sitePort}`;
const exported = await exportCommunity(values.corpus, site);
const server = createSiteServer(openFolder(exported.folder), console.error);
server.listen(sitePort, 'localhost');
await once(server, 'listening');
const browser = await openBrowser([`--remote-debugging-port=${debuggerPort}`]);
try {
  console.log(`${exported.content}. ${browser.browserType().name()} ${browser.version()}.`);
  const shortcomings: string[] = [];
  for (const preset of presets) {
    console.log(`\n${head(preset)}`);
    for (const { name, address } of subjectsIn(exported.folder)) {
      const found = await measure(`${site}${address}`, preset, Number(values.runs), debuggerPort);
      console.log(row(name, found));
      shortcomings.push(...found.shortcomings.map((one) => `${name}, ${preset}: ${one}`));
    }
  }
  console.log(`\nWhat was not perfect in a run (goal: ${GOAL} everywhere):`);
  for (const shortcoming of shortcomings) console.log(`- ${shortcoming}`);
} finally {
  await browser.close();
  await closeServer(server);
  await exported.remove();
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
