import type { Locator, Page } from 'playwright-core';
import type { Stage } from './stage.ts';

/** A picture of the guide for staff. */
export interface GuidePicture {
  /** Its file, without its ending. */
  name: string;
  /** Brings the screen about, and gives what of it is shown. */
  show(stage: Stage): Promise<Page | Locator>;
}

/** Every picture of the guide, in the order in which they are taken. */
export const guidePictures: readonly GuidePicture[] = [
  {
    name: 'connexion',
    async show({ stranger }) {
      await stranger.goto('/admin/');
      await stranger.getByRole('button', { name: 'Se connecter' }).waitFor();
      return stranger;
    },
  },
  {
    name: 'accueil',
    async show({ staff }) {
      const page = await staff('administrator');
      await page.goto('/admin/');
      await page.getByRole('link', { name: 'Voir le site' }).waitFor();
      return page;
    },
  },
  {
    name: 'nouvelle-annonce',
    async show({ staff }) {
      const page = await staff('administrator');
      await page.goto('/admin/content-manager/collection-types/api::post.post/create');
      await page
        .getByRole('textbox', { name: /^Titre/ })
        .first()
        .waitFor();
      return page;
    },
  },
  {
    name: 'en-ligne',
    async show({ staff, form }) {
      const page = await staff('administrator');
      await form(page, 'post', 'Cinq équipes recrutent avant l’hiver');
      const panel = page.locator('aside', { has: page.getByText('En ligne ?') });
      await panel.getByText(/En ligne depuis/).waitFor();
      return panel;
    },
  },
];
