/** The permissions that the form of a role shows, as `GET /admin/permissions` answers them. */
interface Permissions {
  data: {
    conditions: Named[];
    sections: {
      plugins: Action[];
      settings: Action[];
      collectionTypes: ContentTypes;
      singleTypes: ContentTypes;
    };
  };
}

interface Named {
  displayName: string;
}

interface Action extends Named {
  category?: string;
  subCategory?: string;
}

interface ContentTypes {
  actions: { label: string }[];
  subjects: { uid: string; label: string }[];
}

/** The words of Strapi, and of its plugins, for what a role may do. */
const words: Readonly<Record<string, string>> = {
  'Access the API tokens settings page': 'Ouvrir la page des jetons d’API',
  'Access the Admin tokens settings page': 'Ouvrir la page des jetons d’administration',
  'Access the Email Settings page': 'Ouvrir la page du courriel',
  'Access the Media Library': 'Ouvrir la page des fichiers',
  'Access the Media Library settings page': 'Ouvrir les réglages des fichiers',
  'Access the transfer tokens settings page': 'Ouvrir la page des jetons de transfert',
  'Configure Layout': 'Configurer la mise en page',
  'Configure view': 'Configurer la vue',
  'Copy link': 'Copier le lien',
  Create: 'Créer',
  'Create (generate)': 'Créer',
  'Create (invite)': 'Créer (inviter)',
  'Create (upload)': 'Créer (envoyer)',
  Delete: 'Supprimer',
  'Delete (revoke)': 'Supprimer',
  Download: 'Télécharger',
  'Has same role as creator': 'A le même rôle que l’auteur du contenu',
  Internationalization: 'langues',
  'Is creator': 'Est l’auteur du contenu',
  Locales: 'langues',
  Publish: 'Publier',
  Read: 'Lire',
  'Read the project level settings': 'Lire les réglages du CMS',
  Regenerate: 'Régénérer',
  Update: 'Modifier',
  'Update (crop, details, replace) + delete': 'Modifier (recadrer, décrire, remplacer), supprimer',
  'Update the project level settings': 'Modifier les réglages du CMS',
  'admin tokens': 'jetons d’administration',
  'api Tokens': 'jetons d’API',
  'api tokens': 'jetons d’API',
  assets: 'fichiers',
  'collection types': 'contenus',
  components: 'composants',
  email: 'courriel',
  general: 'général',
  'media library': 'fichiers',
  project: 'CMS',
  roles: 'rôles',
  'single types': 'réglages',
  'transfer tokens': 'jetons de transfert',
  users: 'utilisateurs',
  'users and roles': 'utilisateurs et rôles',
  webhooks: 'webhooks',
};

/**
 * Puts French words in the permissions of a role.
 *
 * @param nameOf a type of documents, as its list is named
 */
export function sayPermissions(answer: object, nameOf: (uid: string) => string | undefined): void {
  if (!isPermissions(answer)) return;
  const { conditions, sections } = answer.data;
  for (const action of [...sections.plugins, ...sections.settings]) {
    if (action.category !== undefined) action.category = inWords(action.category);
    if (action.subCategory !== undefined) action.subCategory = inWords(action.subCategory);
  }
  const { collectionTypes, singleTypes, plugins, settings } = sections;
  const named = [...plugins, ...settings, ...conditions];
  for (const one of named) one.displayName = inWords(one.displayName);
  for (const { actions, subjects } of [collectionTypes, singleTypes]) {
    for (const action of actions) action.label = inWords(action.label);
    for (const subject of subjects) subject.label = nameOf(subject.uid) ?? subject.label;
  }
}

const inWords = (english: string) => words[english] ?? english;

function isPermissions(answer: object): answer is Permissions {
  const { data } = answer as { data?: { conditions?: unknown; sections?: unknown } };
  return Array.isArray(data?.conditions) && typeof data.sections === 'object';
}
