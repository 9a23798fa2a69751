import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, openSession } from '../../journeys/browser.ts';
import type { Community } from '../fake-reading.ts';
import { type ServedCommunity, serveCommunity } from '../served.ts';
import { crowded } from './crowded.ts';

/** The widths of a phone, a tablet and a desk, in CSS pixels. */
export const widths = [360, 768, 1440] as const;
const HEIGHT = 900;
/** As many as the processors of the smallest machine. */
const AT_ONCE = 2;

export const sizeOf = (width: number) => ({ width, height: HEIGHT });

/** A community at a real address, and a browser to visit it with. */
export interface Visit {
  served: ServedCommunity;
  browser: Browser;
  /** Opens an address and looks at it, as somebody who comes for the first time. */
  look<Seen>(
    address: string,
    see: (page: Page) => Promise<Seen>,
    options?: BrowserContextOptions,
  ): Promise<Seen>;
  /**
   * Looks at several addresses, two at once, and gathers the problems found. One window goes from
   * an address to the next, for Chromium draws the frame of each in processes of its own: what
   * `see` sets in it stays, unless it sets it again each time.
   */
  lookAtAll(
    addresses: readonly string[],
    see: (page: Page, address: string) => Promise<readonly string[]>,
    options?: BrowserContextOptions,
  ): Promise<string[]>;
  end(): Promise<void>;
}

export async function startVisit(community: Community = crowded): Promise<Visit> {
  const [served, browser] = await Promise.all([serveCommunity(community), openBrowser()]);

  const sitDown = (options: BrowserContextOptions = {}): Promise<BrowserContext> =>
    openSession(browser, {
      ...{ locale: 'fr-FR', reducedMotion: 'reduce', viewport: sizeOf(1440) },
      ...options,
    });

  async function lookIn<Seen>(
    page: Page,
    address: string,
    see: (page: Page) => Promise<Seen>,
  ): Promise<Seen> {
    // What is asked in the address may be answered by a script, a moment later.
    const waitUntil = address.includes('?') ? 'networkidle' : 'load';
    await page.goto(`${served.url}${address}`, { waitUntil });
    return see(page);
  }

  return {
    served,
    browser,

    async look(address, see, options) {
      const context = await sitDown(options);
      const page = await context.newPage();
      return lookIn(page, address, see).finally(() => context.close());
    },

    async lookAtAll(addresses, see, options) {
      const problems: string[] = [];
      const left = [...addresses];
      const work = async () => {
        const context = await sitDown(options);
        const page = await context.newPage();
        for (let address = left.shift(); address !== undefined; address = left.shift()) {
          const here = address;
          const found = await lookIn(page, here, () => see(page, here));
          problems.push(...found.map((problem) => `${here} ${problem}`));
        }
        await context.close();
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      return problems;
    },

    async end() {
      await browser.close();
      await served.close();
    },
  };
}
