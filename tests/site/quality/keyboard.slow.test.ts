import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { reachable, reordered, type Stop, stopHere } from './in-page/focus.ts';
import { oneEach, states } from './templates.ts';
import { sizeOf, startVisit, type Visit } from './visiting.ts';

/** Long lists are more of the same: a page is gone through up to here. */
const MOST_STOPS = 80;

const rich = ['actualites/[slug].astro', 'recrutement/[slug].astro', 'startups/[slug].astro'];
const addresses = [...new Set([...oneEach, ...rich.flatMap((file) => states[file] ?? [])])];

describe('with the keyboard alone', () => {
  let visit: Visit;
  before(async () => {
    visit = await startVisit();
  });
  after(() => visit.end());

  for (const width of [360, 1440]) {
    it(`everything is reached in the order of reading and seen when it is, at ${width} px`, async () => {
      const problems = await visit.lookAtAll(addresses, walk, { viewport: sizeOf(width) });
      assert.deepEqual(problems, []);
    });
  }

  it('one still sees where the focus is when colours are forced', async () => {
    const problems = await visit.lookAtAll(['/', '/recrutement/'], walk, {
      forcedColors: 'active',
    });
    assert.deepEqual(problems, []);
  });

  it('the first stop leads past the menu, into the content', async () => {
    const problems = await visit.lookAtAll(oneEach, async (page) => {
      await page.keyboard.press('Tab');
      const first = await page.evaluate(stopHere);
      await page.keyboard.press('Enter');
      await page.waitForURL(/#/, { timeout: 5_000 }).catch(() => undefined);
      const { hash } = new URL(page.url());
      await page.keyboard.press('Tab');
      const isInside = await page.locator('main :focus, footer :focus').count();
      const isRight = first?.name === 'a « Aller au contenu »' && hash === '#contenu';
      return isRight && isInside === 1 ? [] : [`starts at ${first?.name} and leads to ${hash}`];
    });
    assert.deepEqual(problems, []);
  });

  it('nothing is shown in another order than it is written', async () => {
    assert.deepEqual(await visit.lookAtAll(oneEach, (page) => page.evaluate(reordered)), []);
  });
});

/** Presses Tab from the top until the focus leaves the page. */
async function walk(page: Page): Promise<string[]> {
  const expected = await page.evaluate(reachable);
  const stops: Stop[] = [];
  const count = Math.min(expected.length, MOST_STOPS);
  for (let pressed = 0; pressed < count; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopHere);
    if (stop === null) break;
    stops.push(stop);
  }
  const unseen = stops.flatMap(({ name, problems }) =>
    problems.map((problem) => `${name} ${problem}`),
  );
  const stray = stops.findIndex(({ name }, index) => name !== expected[index]);
  if (stray !== -1) unseen.push(`goes to ${stops[stray]?.name}, not to ${expected[stray]}`);
  else if (stops.length < count) unseen.push(`never reaches ${expected[stops.length]}`);
  return unseen;
}
