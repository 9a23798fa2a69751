import type { Locator, Page } from 'playwright-core';
import type { Stage } from './stage.ts';

/** A picture of the guide for staff. */
export interface GuidePicture {
  /** Its file, without its ending. */
  name: string;
  /** Brings the screen about, and gives what of it is shown. */
  show(stage: Stage): Promise<Page | Locator>;
}

const POST = 'Cinq équipes recrutent avant l’hiver';
const ROLE = 'Responsable de produit pour achever une transmission';

/** The panel beside a form, once it says something. */
async function panelOf(page: Page, title: string, says: string | RegExp): Promise<Locator> {
  const panel = page.locator('aside', { has: page.getByText(title, { exact: true }) });
  await panel.getByText(says).first().waitFor();
  return panel;
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
    async show({ administrator }) {
      await administrator.goto('/admin/');
      await administrator.getByRole('link', { name: 'Voir le site' }).waitFor();
      return administrator;
    },
  },
  {
    name: 'versions-du-site',
    async show({ administrator }) {
      await administrator
        .getByRole('button', { name: /^Revenir à la version/ })
        .first()
        .waitFor();
      return administrator.locator('section', {
        has: administrator.getByText('Versions du site', { exact: true }),
      });
    },
  },
  {
    name: 'nouvelle-annonce',
    async show({ administrator }) {
      await administrator.goto('/admin/content-manager/collection-types/api::post.post/create');
      await administrator
        .getByRole('textbox', { name: /^Titre/ })
        .first()
        .waitFor();
      // The panels come after the form.
      await administrator.getByRole('button', { name: 'Aller à : Chapô' }).waitFor();
      return administrator;
    },
  },
  {
    name: 'ajouter-une-image',
    async show({ administrator }) {
      const choose = administrator.getByRole('button', { name: 'Choisir ou ajouter une image' });
      await choose.first().click();
      const dialog = administrator.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Ajouter une image' }).click();
      await dialog.getByText('Déposez une image ici').waitFor();
      return dialog;
    },
  },
  {
    name: 'en-ligne',
    async show({ administrator, form }) {
      await administrator.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();
      await form('post', POST);
      return panelOf(administrator, 'En ligne ?', /En ligne depuis/);
    },
  },
  {
    name: 'versions',
    show: ({ administrator }) => panelOf(administrator, 'Versions', /\S/),
  },
  {
    name: 'partager-l-apercu',
    show: ({ administrator }) => panelOf(administrator, 'Partager l’aperçu', 'Durée du lien'),
  },
  {
    name: 'programmer',
    async show({ administrator }) {
      const panel = await panelOf(administrator, 'Programmer', 'Rien n’est programmé.');
      await panel.getByRole('button', { name: 'Programmer…' }).click();
      await panel.getByLabel('Jour').fill('2126-03-10');
      return panel;
    },
  },
  {
    name: 'avant-de-publier',
    async show({ administrator }) {
      const text = administrator.locator('.CodeMirror').first();
      await text.click();
      await administrator.keyboard.press('ControlOrMeta+End');
      await administrator.keyboard.insertText(
        '\n\n#### Un titre qui saute\n\n![](/uploads/vue.jpg) Cliquez [ici](/nulle-part/).\n',
      );
      return panelOf(administrator, 'Avant de publier', 'À corriger pour publier');
    },
  },
  {
    name: 'clore-une-offre',
    async show({ administrator, form }) {
      await administrator.reload();
      await form('role', ROLE);
      return panelOf(administrator, 'Clore ou prolonger', /L’offre/);
    },
  },
  {
    name: 'calendrier',
    async show({ administrator }) {
      await administrator.goto('/admin/calendrier');
      await administrator.getByRole('heading', { name: 'Calendrier' }).waitFor();
      await administrator
        .getByText('fin des candidatures')
        .or(administrator.getByText('Fin des candidatures'))
        .first()
        .waitFor();
      return administrator;
    },
  },
];
