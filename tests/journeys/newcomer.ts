import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { foreignWords } from '../cms/french/vocabulary.ts';
import { type Editor, editorAt } from './editor.ts';

/** What somebody does who comes to the CMS for the first time: they find their way by its words. */
export interface Newcomer extends Editor {
  opensTheInvitation(link: string): Promise<void>;
  choosesAPassword(password: string): Promise<void>;
  /** All that the screen shows is in French, in our words. */
  readsOnlyFrench(): Promise<void>;
  reads(text: string): Promise<void>;
  doesNotRead(text: string): Promise<void>;
  /** Opens an empty form from the menu: of « Annonces », of « Offres ». */
  opensANew(kind: string): Promise<void>;
  /** Chooses one of the words of a list. */
  chooses(word: string, field: string): Promise<void>;
  /** @param day `31/01/2027` */
  writesTheDay(day: string, field: string): Promise<void>;
  /** Waits until « Avant de publier » says so. */
  isAdvised(text: string): Promise<void>;
  isAdvisedNoMore(text: string): Promise<void>;
  /** Follows what « Avant de publier » leads to, and types over what is selected there. */
  isLedTo(place: string, toType: string): Promise<void>;
  pressesPublish(): Promise<void>;
  /** Waits for « Publier aussi… », where all of these are checked. */
  isOffered(...drafts: readonly string[]): Promise<void>;
  accepts(answer: string): Promise<void>;
}

/** The window of a small laptop. */
const WINDOW = { width: 1280, height: 800 };

export async function newcomerAt(browser: Browser, admin: string): Promise<Newcomer> {
  const editor = await editorAt(browser, admin, WINDOW);
  const { page } = editor;
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const checks = page.locator('aside', {
    has: page.getByRole('heading', { name: 'Avant de publier' }),
  });
  const offer = page.getByRole('dialog', { name: 'Publier aussi…' });

  return {
    ...editor,

    async opensTheInvitation(address) {
      await page.goto(address);
      await page.getByRole('heading', { name: 'Bienvenue sur Parvis' }).waitFor();
    },

    async choosesAPassword(password) {
      await page.getByLabel('Mot de passe*', { exact: true }).fill(password);
      await page.getByLabel('Confirmation du mot de passe*', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Créer mon compte' }).click();
      await page.getByRole('heading', { name: /^Bonjour/ }).waitFor();
    },

    async readsOnlyFrench() {
      const shown = await page.locator('body').innerText();
      assert.deepEqual(foreignWords(shown), [], page.url());
    },

    reads: (text) => page.getByText(text).first().waitFor(),

    async doesNotRead(text) {
      await page.getByText(text).first().waitFor({ state: 'detached' });
    },

    async opensANew(kind) {
      await link('Contenus').click();
      await link(kind).click();
      await page.getByRole('heading', { name: kind, level: 1 }).waitFor();
      await page.getByRole('link', { name: 'Créer' }).first().click();
      await page.getByRole('heading', { name: /^Nouv(eau|el|elle) /, level: 1 }).waitFor();
    },

    async chooses(word, field) {
      await page.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: word, exact: true }).click();
    },

    async writesTheDay(day, field) {
      await page.getByRole('combobox', { name: field }).fill(day);
      await page.keyboard.press('Tab');
    },

    isAdvised: (text) => checks.getByText(text).first().waitFor(),
    isAdvisedNoMore: (text) => checks.getByText(text).first().waitFor({ state: 'detached' }),

    async isLedTo(place, toType) {
      await checks.getByRole('button', { name: `Aller à : ${place}` }).click();
      await page.locator('main form :focus').waitFor();
      await page.keyboard.insertText(toType);
    },

    pressesPublish: () => page.getByRole('button', { name: 'Publier', exact: true }).click(),

    async isOffered(...drafts) {
      for (const name of drafts)
        await offer.getByRole('checkbox', { name, checked: true }).waitFor();
      assert.equal(await offer.getByRole('checkbox').count(), drafts.length);
    },

    async accepts(answer) {
      await offer.getByRole('button', { name: answer, exact: true }).click();
      await offer.waitFor({ state: 'hidden' });
    },
  };
}
