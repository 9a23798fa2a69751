import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, openSession } from '../journeys/browser.ts';
import { type Cms, type CmsOptions, startCms } from './harness.ts';
import { adminToken } from './writing.ts';

/** Somebody of the staff, who has an account. */
export interface Person {
  email: string;
  password: string;
}

/** The admin of the real CMS in a real browser, where staff sit down. */
export interface Desk {
  cms: Cms;
  /** A page in which somebody is logged in, in a browser session of their own. */
  sits(person: Person): Promise<Page>;
  /** A page in which nobody is logged in. */
  stranger(): Promise<Page>;
  close(): Promise<void>;
}

/** Strapi keeps the session under this name. */
const SESSION = 'jwtToken';

/** Needs the screens of the CMS built: `npm test` does it first. */
export async function openDesk(options: CmsOptions = {}): Promise<Desk> {
  const cms = await startCms({ ...options, screens: true });
  let browser: Browser | undefined;
  const stranger = async (): Promise<Page> => (await newContext()).newPage();

  async function newContext(): Promise<BrowserContext> {
    browser ??= await openBrowser();
    return openSession(browser, {
      baseURL: cms.url,
      viewport: { width: 1400, height: 1000 },
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
    });
  }

  return {
    cms,
    stranger,
    async sits(person) {
      const token = await adminToken(cms, person);
      const page = await stranger();
      await page.addInitScript(
        ([name, value]) => localStorage.setItem(name as string, JSON.stringify(value)),
        [SESSION, token],
      );
      await page.goto('/admin/');
      await page.getByRole('link', { name: 'Contenus', exact: true }).waitFor();
      return page;
    },
    async close() {
      await browser?.close();
      await cms.stop();
    },
  };
}

/**
 * Goes to an address of the admin as a click in it does: what is loaded stays. The screen that one
 * leaves may be there a moment longer.
 */
export async function goTo(page: Page, address: string): Promise<void> {
  // In words: these tests do not know the types of a browser.
  await page.evaluate(
    `history.pushState({}, '', ${JSON.stringify(address)});
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));`,
  );
}
