import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { askAxe } from './in-page/axe.ts';
import { addresses } from './templates.ts';
import { sizeOf, startVisit, type Visit, widths } from './visiting.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose outcome a colour scheme can change; all others see the same in light and dark. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

const schemes = [
  { colorScheme: 'light', runOnly: { type: 'tag', values: tags } },
  { colorScheme: 'dark', runOnly: { type: 'rule', values: rulesOfColour } },
] as const;

describe('axe finds nothing against WCAG 2.2 AA nor good practice', () => {
  let visit: Visit;
  before(async () => {
    visit = await startVisit();
  });
  after(() => visit.end());

  it(`at ${widths.join(', ')} px, in light and dark`, async () => {
    const problems = await visit.lookAtAll(addresses, async (page) => {
      const found: string[] = [];
      for (const width of widths) {
        await page.setViewportSize(sizeOf(width));
        found.push(...(await problemsOn(page)).map((problem) => `at ${width} px ${problem}`));
      }
      return found;
    });
    assert.deepEqual(problems, []);
  });

  it('on the pages of a community without anything yet', async () => {
    const bare = await startVisit({ documents: {} });
    const pages = bare.served.addresses.filter((address) => /\/$|\.html$/.test(address));
    const problems = await bare.lookAtAll(pages, problemsOn).finally(() => bare.end());
    assert.deepEqual(problems, []);
  });

  it('finds what is wrong', async () => {
    const found = await visit.look('/', async (page) => {
      await page
        .locator('main a[href]')
        .first()
        .evaluate((link) => link.replaceChildren());
      return problemsOn(page);
    });
    assert.match(found.join('\n'), /link-name/);
  });
});

async function problemsOn(page: Page): Promise<string[]> {
  // Through the debugger, which the content security policy of the page does not bind.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const problems: string[] = [];
  for (const { colorScheme, runOnly } of schemes) {
    await page.emulateMedia({ colorScheme });
    const found = await page.evaluate(askAxe, runOnly as unknown as axe.RunOnly);
    problems.push(...found.map((problem) => `(${colorScheme}) ${problem}`));
  }
  return problems;
}
