import assert from 'node:assert/strict';
import type { DocumentType } from '@parvis/shared';
import type { Editor } from './editor.ts';

/** Somebody who arrives in the community, and is to write. */
export interface Arrival {
  firstName: string;
  lastName: string;
  email: string;
}

/** What an administrator of the CMS does for who arrives, in a browser. */
export interface Administrator {
  /** Writes the page of a member, with a mission that goes on. @param since `02/11/2026` */
  writesThePageOf(arrival: Arrival, since: string, startup: string): Promise<void>;
  /** @returns the link that the CMS gives, to be sent to them */
  invites(arrival: Arrival, roles: readonly string[]): Promise<string>;
  /** The version of the site that first showed a document, as its history says. */
  versionThatBrought(title: string, type: DocumentType): Promise<number>;
  /** Reads what a version of the site brought, on the home page. */
  readsOfVersion(version: number, brought: string): Promise<void>;
}

/** @param editor somebody who is logged in as an administrator */
export function administratorBehind(editor: Editor, admin: string): Administrator {
  const { page } = editor;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const link = (name: string) => page.getByRole('link', { name, exact: true });

  return {
    async writesThePageOf({ firstName, lastName, email }, since, startup) {
      await page.goto(`${admin}/content-manager/collection-types/api::author.author/create`);
      await page.getByText(/^Missions/).waitFor();
      await editor.fills('Nom', `${firstName} ${lastName}`);
      await editor.fills('Adresse électronique', email);
      await page
        .getByText(/^Missions/)
        .locator('xpath=following::button[1]')
        .click();
      await page.getByRole('combobox', { name: 'Début' }).fill(since);
      await page.keyboard.press('Tab');
      await editor.names(startup, 'Startups');
      await editor.saves();
    },

    async invites({ firstName, lastName, email }, roles) {
      await page.goto(admin);
      await link('Paramètres').click();
      await link('Utilisateurs').click();
      await button('Inviter quelqu’un').click();
      await page.getByRole('textbox', { name: 'Prénom' }).fill(firstName);
      await page.getByRole('textbox', { name: 'Nom', exact: true }).fill(lastName);
      await page.getByRole('textbox', { name: 'Adresse électronique' }).fill(email);
      await page.getByRole('combobox', { name: 'Rôles de l’utilisateur' }).click();
      for (const name of roles) await page.getByRole('option', { name }).click();
      await page.keyboard.press('Escape');
      await button('Inviter').click();
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await button('Copier').click();
      await page.getByText('Lien copié').waitFor();
      const copied = String(await page.evaluate('navigator.clipboard.readText()'));
      await button('Terminer').click();
      return copied;
    },

    async versionThatBrought(title, type) {
      await editor.opens(title, type);
      const told = page
        .locator('aside', { has: page.getByRole('heading', { name: 'Versions', exact: true }) })
        .getByText(/dans la version \d+ du site/)
        .first();
      return Number(/version (\d+) du site/.exec(await told.innerText())?.[1]);
    },

    async readsOfVersion(version, brought) {
      await page.goto(admin);
      const told = page
        .getByRole('region', { name: 'Versions du site' })
        .getByRole('listitem')
        .filter({ hasText: new RegExp(`Version ${version},`) });
      assert.match(await told.innerText(), new RegExp(`^${brought}$`, 'm'));
    },
  };
}
