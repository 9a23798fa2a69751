import type { DocumentType } from '@parvis/shared';
import type { Browser, Page } from 'playwright-core';
import { openSession } from './browser.ts';

interface Announcement {
  title: string;
  excerpt: string;
  body: string;
}

/** What a member of staff does in the CMS, in a browser. */
export interface Editor {
  /** The page they are at, for what one journey alone does. */
  page: Page;
  logsIn(email: string, password: string): Promise<void>;
  opensANewAnnouncement(): Promise<void>;
  /** Opens the form of a document, by its name: of an announcement, unless another type is said. */
  opens(title: string, type?: DocumentType): Promise<void>;
  writes(announcement: Partial<Announcement>): Promise<void>;
  fills(field: string, text: string): Promise<void>;
  /** Chooses a document in the field of a relation, by its name. */
  names(document: string, field: string): Promise<void>;
  saves(): Promise<void>;
  publishes(): Promise<void>;
  unpublishes(): Promise<void>;
  /** Waits until the panel « En ligne ? » beside the form says so. */
  isTold(text: string | RegExp): Promise<void>;
  /** Where the link of that panel leads. */
  publicAddress(): Promise<string>;
  leaves(): Promise<void>;
}

/** @param viewport the size of their window, in CSS pixels */
export async function editorAt(
  browser: Browser,
  admin: string,
  viewport = { width: 1400, height: 1000 },
): Promise<Editor> {
  const context = await openSession(browser, { viewport });
  const page = await context.newPage();
  const list = (type: DocumentType) => `/content-manager/collection-types/api::${type}.${type}`;
  const panel = page.locator('aside', { has: page.getByRole('heading', { name: 'En ligne ?' }) });

  const publication = page.locator('aside', {
    has: page.getByRole('heading', { name: 'Publication', exact: true }),
  });

  return {
    page,

    async logsIn(email, password) {
      await page.goto(admin);
      await page.getByLabel('Adresse électronique').fill(email);
      await page.getByLabel('Mot de passe*', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Se connecter' }).click();
      await page.getByRole('link', { name: 'Contenus', exact: true }).waitFor();
    },

    async opensANewAnnouncement() {
      await page.goto(`${admin}${list('post')}/create`);
      await field(page, 'Titre').waitFor();
    },

    async opens(title, type = 'post') {
      await page.goto(`${admin}${list(type)}?_q=${encodeURIComponent(title)}`);
      await page.getByRole('gridcell', { name: title }).first().click();
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    },

    fills: (label, text) => field(page, label).fill(text),

    async writes({ title, excerpt, body }) {
      if (title !== undefined) await field(page, 'Titre').fill(title);
      if (excerpt !== undefined) await field(page, 'Chapô').fill(excerpt);
      if (body === undefined) return;
      const box = page.locator('.CodeMirror');
      await box.click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(body);
      await box.evaluate(untilItHolds, body);
    },

    async names(document, label) {
      const box = page.getByRole('combobox', { name: label });
      await box.click();
      await box.pressSequentially(document);
      await page.getByRole('option', { name: document }).first().click();
      await page.getByRole('button', { name: document }).first().waitFor();
    },

    async saves() {
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await noticed(page);
    },

    async publishes() {
      await page.getByRole('button', { name: 'Publier' }).click();
      await noticed(page);
    },

    async unpublishes() {
      await publication.getByRole('button', { name: 'Autres actions de publication' }).click();
      await page.getByRole('menuitem', { name: 'Dépublier' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Dépublier' }).click();
      await noticed(page);
    },

    async isTold(text) {
      try {
        await panel.getByText(text).first().waitFor();
      } catch (cause) {
        const told = await panel.allInnerTexts();
        throw new Error(`The panel never said ${text}. It said: ${told.join('\n')}`, { cause });
      }
    },

    async publicAddress() {
      const address = await panel.getByRole('link').getAttribute('href');
      if (address === null) throw new Error('The link of the panel leads nowhere');
      return address;
    },

    leaves: () => context.close(),
  };
}

function field(page: Page, label: string) {
  return page.getByRole('textbox', { name: new RegExp(`^${label}`) }).first();
}

interface TextField {
  CodeMirror: { getValue(): string; on(event: 'change', listener: () => void): void };
}

/** In the page: the field of a long text shows what is typed a moment before it takes it. */
function untilItHolds(box: unknown, text: string): Promise<void> {
  const { CodeMirror } = box as TextField;
  return new Promise((resolve) => {
    const look = () => {
      if (CodeMirror.getValue() === text) resolve();
    };
    CodeMirror.on('change', look);
    look();
  });
}

/** Waits for the CMS to say that it has done it. */
async function noticed(page: Page): Promise<void> {
  const notice = page
    .getByRole('region', { name: /^Notifications/ })
    .getByText(/Enregistré|Publié|Dépublié|succès/i);
  await notice.first().waitFor();
  // It may go by itself while one reaches for it.
  const close = page.getByRole('button', { name: 'Fermer' }).first();
  await close.click({ timeout: 2000 }).catch(() => undefined);
  await notice.waitFor({ state: 'detached' });
}
