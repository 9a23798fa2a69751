import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { until } from '../until.ts';
import { openSession } from './browser.ts';

/** What somebody reading the public site does and sees, in a browser. */
export interface Visitor {
  /** Opens an address, again and again until it answers so. */
  waitsFor(address: string, status: number): Promise<void>;
  /** Opens an address, again and again until it shows the text. */
  waitsToRead(text: string, address: string): Promise<void>;
  opens(address: string): Promise<void>;
  follows(link: string): Promise<void>;
  /** The address of a link. */
  whereLeads(link: string): Promise<string | null>;
  reads(text: string): Promise<void>;
  doesNotRead(text: string): Promise<void>;
  isAt(address: string): void;
  leaves(): Promise<void>;
}

/** @param having what is particular to their browser: no JavaScript, the width of a telephone */
export async function visitorOf(
  browser: Browser,
  site: string,
  having: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await openSession(browser, { locale: 'fr-FR', ...having });
  const page = await context.newPage();
  const main = page.getByRole('main');

  return {
    async waitsFor(address, status) {
      await until(
        async () => ({ address, status: (await page.goto(`${site}${address}`))?.status() }),
        (answer) => answer.status === status,
      );
    },

    async waitsToRead(text, address) {
      await until(
        async () => {
          await page.goto(`${site}${address}`);
          return { address, text, times: await main.getByText(text).count() };
        },
        ({ times }) => times > 0,
      );
    },

    async opens(address) {
      assert.equal((await page.goto(`${site}${address}`))?.status(), 200, address);
    },

    async follows(link) {
      await main.getByRole('link', { name: link }).first().click();
      await page.waitForLoadState();
    },

    whereLeads: (link) => main.getByRole('link', { name: link }).first().getAttribute('href'),

    async reads(text) {
      await main.getByText(text).first().waitFor();
    },

    async doesNotRead(text) {
      assert.equal(await page.getByText(text).count(), 0, `« ${text} » on ${page.url()}`);
    },

    isAt(address) {
      assert.equal(page.url(), `${site}${address}`);
    },

    leaves: () => context.close(),
  };
}
