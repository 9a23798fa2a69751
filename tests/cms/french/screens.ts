import type { Page } from 'playwright-core';

/** A screen of the admin, and how to get there. */
export interface AdminScreen {
  /** After `/admin`. */
  path: string;
  /** What it says once it is there. */
  shows: string | RegExp;
  /** Opens what hides in it: a menu, a dialog. */
  open?(page: Page): Promise<void>;
}

/** The screens of somebody who is not logged in. */
export const doors = (invitation: string): AdminScreen[] => [
  { path: '/auth/login', shows: 'Bienvenue sur Parvis' },
  { path: '/auth/forgot-password', shows: 'Choisir un nouveau mot de passe' },
  { path: '/auth/forgot-password-success', shows: 'Message envoyé' },
  { path: '/auth/reset-password?code=x', shows: 'Réinitialiser le mot de passe' },
  { path: '/auth/oops', shows: 'Oups !' },
  { path: `/auth/register?registrationToken=${invitation}`, shows: 'Créer mon compte' },
];

const collection = (name: string) => `/content-manager/collection-types/api::${name}.${name}`;

const lists: [name: string, heading: string, ofNew: string][] = [
  ['post', 'Annonces', 'Nouvelle annonce'],
  ['role', 'Offres', 'Nouvelle offre'],
  ['author', 'Membres', 'Nouveau membre'],
  ['startup', 'Startups', 'Nouvelle startup'],
  ['incubator', 'Incubateurs', 'Nouvel incubateur'],
  ['organisation', 'Organisations', 'Nouvelle organisation'],
  ['category', 'Catégories', 'Nouvelle catégorie'],
  ['page', 'Pages', 'Nouvelle page'],
  ['redirect', 'Redirections', 'Nouvelle redirection'],
];

/** The screens of an administrator. @param post a published announcement */
export const rooms = (post: string): AdminScreen[] => [
  { path: '/', shows: /^Bonjour/ },
  ...lists.map(([name, shows]) => ({ path: collection(name), shows })),
  ...lists.map(([name, _, shows]) => ({ path: `${collection(name)}/create`, shows })),
  { path: '/content-manager/single-types/api::site.site', shows: 'Nom du site' },
  { path: `${collection('post')}/${post}`, shows: 'Une annonce' },
  {
    path: `${collection('post')}/${post}`,
    shows: 'Une annonce',
    async open(page) {
      await page.getByRole('button', { name: 'Autres actions sur le contenu' }).click();
      await page.getByRole('menuitem', { name: /^Supprimer/ }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    path: collection('post'),
    shows: 'Annonces',
    async open(page) {
      await page
        .getByRole('row', { name: /Une annonce/ })
        .getByRole('checkbox')
        .check();
      await page.getByRole('button', { name: 'Dépublier' }).click();
      await page.getByRole('dialog').or(page.getByRole('alertdialog')).first().waitFor();
    },
  },
  {
    path: `${collection('post')}?page=1`,
    shows: 'Annonces',
    async open(page) {
      await page.getByRole('button', { name: 'Filtres' }).click();
      await page.getByRole('button', { name: 'Ajouter un filtre' }).waitFor();
      await page.getByRole('combobox', { name: 'Sélectionner un filtre' }).click();
    },
  },
  { path: '/plugins/upload', shows: /^Fichiers/ },
  {
    path: '/plugins/upload?sort=name:ASC',
    shows: /^Fichiers/,
    async open(page) {
      await page.getByRole('button', { name: 'Nouveau' }).click();
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    path: `${collection('incubator')}/create`,
    shows: 'Nouvel incubateur',
    async open(page) {
      await page.getByRole('button', { name: 'Choisir ou ajouter une image' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ajouter une image' }).click();
      await page.getByText('Déposez une image ici').waitFor();
    },
  },
  { path: '/plugins/content-type-builder', shows: 'Vous n’avez pas la permission de voir ceci' },
  { path: '/me', shows: 'Langue de l’interface' },
  { path: '/me/sessions', shows: 'Appareils connectés' },
  { path: '/settings', shows: 'Utilisateurs' },
  { path: '/settings/api-tokens', shows: 'Jetons d’API' },
  { path: '/settings/api-tokens/create', shows: 'Créer un jeton d’API' },
  { path: '/settings/admin-tokens', shows: 'Jetons d’administration' },
  { path: '/settings/transfer-tokens', shows: 'Jetons de transfert' },
  { path: '/settings/transfer-tokens/create', shows: 'Créer un jeton de transfert' },
  { path: '/settings/webhooks', shows: 'Webhooks' },
  { path: '/settings/webhooks/create', shows: 'Créer un webhook' },
  { path: '/settings/users', shows: 'Utilisateurs' },
  {
    path: '/settings/users?pageSize=10',
    shows: 'Utilisateurs',
    async open(page) {
      await page.getByRole('button', { name: 'Inviter quelqu’un' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { path: '/settings/users/1', shows: /^Modifier / },
  { path: '/settings/roles', shows: 'Rôles' },
  { path: '/settings/roles/2', shows: 'Modifier un rôle' },
  {
    path: '/settings/roles/2?',
    shows: 'Modifier un rôle',
    async open(page) {
      await page.getByRole('tab', { name: 'Administration' }).click();
      await page.getByRole('button', { name: /^Utilisateurs et rôles/ }).click();
      await page.getByText('Créer (inviter)').waitFor();
    },
  },
  { path: '/settings/roles/new', shows: 'Créer un rôle' },
  { path: '/settings/internationalization', shows: 'Langues' },
  { path: '/settings/media-library', shows: 'Fichiers' },
  { path: '/settings/email', shows: 'Essayer l’envoi' },
  { path: '/nowhere', shows: 'Cette page n’existe pas.' },
  {
    path: '/content-manager/collection-types/api::nothing.nothing',
    shows: 'Vous n’avez pas la permission de voir ceci',
  },
];
