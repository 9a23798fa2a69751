import type { Browser, Page } from 'playwright-core';

interface Announcement {
  title: string;
  excerpt: string;
  body: string;
}

/** What a member of staff does in the CMS, in a browser. */
export interface Editor {
  logsIn(email: string, password: string): Promise<void>;
  opensANewAnnouncement(): Promise<void>;
  opens(title: string): Promise<void>;
  writes(announcement: Partial<Announcement>): Promise<void>;
  /** Chooses a document in the field of a relation, by its name. */
  names(document: string, field: string): Promise<void>;
  saves(): Promise<void>;
  publishes(): Promise<void>;
  unpublishes(): Promise<void>;
  leaves(): Promise<void>;
}

export async function editorAt(browser: Browser, admin: string): Promise<Editor> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
  const page = await context.newPage();
  const lists = '/content-manager/collection-types/api::post.post';

  return {
    async logsIn(email, password) {
      await page.goto(admin);
      await page.getByLabel('Email').fill(email);
      await page.getByLabel('Mot de passe*', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Se connecter' }).click();
      await page.getByRole('link', { name: 'Contenus' }).waitFor();
    },

    async opensANewAnnouncement() {
      await page.goto(`${admin}${lists}/create`);
      await field(page, 'Titre').waitFor();
    },

    async opens(title) {
      await page.goto(`${admin}${lists}?_q=${encodeURIComponent(title)}`);
      await page.getByRole('gridcell', { name: title }).first().click();
      await field(page, 'Titre').waitFor();
    },

    async writes({ title, excerpt, body }) {
      if (title !== undefined) await field(page, 'Titre').fill(title);
      if (excerpt !== undefined) await field(page, 'Chapô').fill(excerpt);
      if (body === undefined) return;
      await page.locator('.CodeMirror').click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(body);
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
      await page.getByRole('button', { name: "Plus d'actions sur les documents" }).click();
      await page.getByRole('menuitem', { name: 'Annuler la publication' }).click();
      await noticed(page);
    },

    leaves: () => context.close(),
  };
}

function field(page: Page, label: string) {
  return page.getByRole('textbox', { name: new RegExp(`^${label}`) }).first();
}

/** Waits for the CMS to say that it has done it. */
async function noticed(page: Page): Promise<void> {
  const notice = page.getByRole('status').filter({ hasText: /Enregistré|Publié|Dépublié|succès/i });
  await notice.first().waitFor();
  await page.getByRole('button', { name: 'Fermer' }).first().click();
}
