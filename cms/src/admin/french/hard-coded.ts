// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are pieces of code.

/** A piece of Strapi's code that shows English, and what is put in its place. */
export type Replacement = readonly [written: string, french: string];

/**
 * English that Strapi, or what it uses, wrote in its code, out of the reach of its translations, by the file of the
 * package. The bundler puts French there: `replace-hard-coded.ts`. Each piece must be in its file, or
 * the build stops: after an upgrade of Strapi, look whether it became a message, and drop it here.
 */
export const hardCoded: Readonly<Record<string, readonly Replacement[]>> = {
  // The words of a list of codes, in the filter that is on.
  '@strapi/admin/dist/admin/admin/src/components/Filters': [
    ['if (input && options)', 'if (options)'],
  ],
  '@strapi/admin/dist/admin/admin/src/components/LazyOutlet': [
    ['"Loading content."', '"Chargement…"'],
  ],
  '@strapi/admin/dist/admin/admin/src/components/PageHelpers': [
    ['`${title} | Strapi`', '`${title} | Parvis`'],
  ],
  '@strapi/admin/dist/admin/admin/src/components/Table': [
    ["children = 'Loading content'", "children = 'Chargement…'"],
  ],
  '@strapi/admin/dist/admin/admin/src/hooks/useAPIErrorHandler': [
    ["'Unknown error occurred.'", "'Une erreur inconnue s’est produite.'"],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Auth/components/Login': [
    ["'Something went wrong'", "'La connexion a échoué : réessayez.'"],
  ],
  // The newsletter of Strapi, on terms in English, that who is invited would be asked to take.
  '@strapi/admin/dist/admin/admin/src/pages/Auth/components/Register': [
    [
      '].map(({ size, ...field })=>',
      "].filter(({ name })=>name !== 'news').map(({ size, ...field })=>",
    ],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/components/Tokens/utils/getDateOfExpiration': [
    ["return 'Unlimited'", "return 'Illimité'"],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Roles/CreatePage': [
    ["name: 'Roles'", "name: 'Rôles'"],
    ["format(new Date(), 'PPP')", "new Date().toLocaleDateString('fr', { dateStyle: 'long' })"],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Roles/components/PluginsAndSettings': [
    [
      "categoryName === 'upload' ? 'Media Library' : capitalise(categoryName.replace(/-/g, ' '))",
      'capitalise(formatMessage({ id: `global.plugins.${categoryName}`, defaultMessage: categoryName }))',
    ],
    ['category: categoryName', 'category: categoryDisplayName'],
    [" ${kind === 'plugins' ? 'plugin' : kind}`", '`'],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Users/ListPage': [
    ["isActive ? 'Active' : 'Inactive'", "isActive ? 'Actif' : 'Inactif'"],
    ["name: 'Users'", "name: 'Utilisateurs'"],
    ["label: 'Firstname'", "label: 'Prénom'"],
    ["label: 'Lastname'", "label: 'Nom'"],
    ["label: 'Email'", "label: 'Adresse électronique'"],
    ["label: 'Username'", "label: 'Nom d’utilisateur'"],
    ["label: 'Active user'", "label: 'Compte actif'"],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Webhooks/components/HeadersInput': [
    ['`row ${index + 1} key`', '`clé de la ligne ${index + 1}`'],
    ['`row ${index + 1} value`', '`valeur de la ligne ${index + 1}`'],
  ],
  '@strapi/admin/dist/admin/admin/src/utils/getFetchClient': [
    ["'Unknown Server Error'", "'Le CMS n’a pas répondu : réessayez.'"],
    ["'Server Error'", "'Le CMS a répondu par une erreur : réessayez.'"],
  ],
  '@strapi/content-manager/dist/admin/pages/ComponentConfigurationPage': [
    ['`Configure ${editLayout.settings.displayName} Edit View`', "'Configurer le formulaire'"],
  ],
  '@strapi/content-manager/dist/admin/pages/EditConfigurationPage': [
    ['`Configure ${edit.settings.displayName} Edit View`', "'Configurer le formulaire'"],
  ],
  '@strapi/content-manager/dist/admin/pages/EditView/components/Header': [
    ["documentTitle = 'Untitled'", "documentTitle = 'Sans titre'"],
  ],
  '@strapi/content-manager/dist/admin/pages/ListConfiguration/ListConfigurationPage': [
    ['`Configure ${list.settings.displayName} List View`', "'Configurer la liste'"],
  ],
  '@strapi/content-manager/dist/admin/pages/ListView/components/AutoCloneFailureModal': [
    [
      "'Duplicating the relation could remove it from the original entry.'",
      "'Copier ce lien pourrait le retirer de l’original.'",
    ],
    [
      "'Identical values in a unique field are not allowed'",
      "'Deux contenus ne peuvent pas avoir la même valeur.'",
    ],
  ],
  '@strapi/content-manager/dist/admin/pages/ListView/components/BulkActions/PublishAction': [
    ["label: 'documentId'", "label: 'Identifiant'"],
    ["label: 'name'", "label: 'Nom'"],
    ["label: 'status'", "label: 'État'"],
    ["label: 'Publication status'", "label: 'Publication'"],
  ],
  '@strapi/content-manager/dist/admin/utils/relations': [
    ["emptyLabel = 'Untitled'", "emptyLabel = 'Sans titre'"],
  ],
  '@strapi/design-system/dist/index': [
    ['"aria-roledescription": "carousel"', '"aria-roledescription": "carrousel"'],
    ['"aria-roledescription": "slide"', '"aria-roledescription": "diapositive"'],
    ['"Loading content..."', '"Chargement…"'],
    ['children: "Loading" }', 'children: "Chargement" }'],
    ['"Clear"', '"Effacer"'],
    ['"Choose date"', '"Choisir une date"'],
    ['"Choose time"', '"Choisir une heure"'],
    ['`${e} date`', '`${e} la date`'],
    ['`${e} time`', '`${e} l’heure`'],
    ['`Create "${Z}"`', '`Créer « ${Z} »`'],
    ['"Select or enter a value"', '"Choisir ou écrire"'],
    ['"No results found"', '"Rien ne correspond"'],
    ['"Close modal"', '"Fermer"'],
  ],
  '@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/PaginationFooter/PaginationFooter': [
    ['"Go to page "', '"Aller à la page "'],
  ],
  '@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/SearchAsset/SearchAsset': [
    ['"aria-label": "search"', '"aria-label": "Chercher"'],
    ['label: "Search"', 'label: "Chercher"'],
  ],
  '@strapi/upload/dist/admin/future/services/api': [
    ["'Upload failed'", "'L’envoi a échoué'"],
    ["'No cancelled files to retry'", "'Aucun envoi annulé à reprendre'"],
    ["'Original files not found'", "'Les fichiers ne sont plus là : choisissez-les à nouveau'"],
    ["'Upload request failed'", "'L’envoi a échoué'"],
    ['`Upload failed with status ${response.status}`', '`L’envoi a échoué (${response.status})`'],
    ["'Upload cancelled'", "'Envoi annulé'"],
    ["'Network error occurred'", "'La connexion a été interrompue'"],
  ],
  '@strapi/upload/dist/admin/future/services/uploadFileViaXHR': [
    ["'Upload aborted'", "'Envoi annulé'"],
    ["'Failed to parse upload response'", "'La réponse du CMS n’a pas pu être lue'"],
    ['`Upload failed with status ${xhr.status}`', '`L’envoi a échoué (${xhr.status})`'],
    ["'Network error occurred'", "'La connexion a été interrompue'"],
  ],
  '@strapi/upload/dist/admin/future/utils/files': [
    ["'Please provide at least one URL'", "'Donnez une adresse au moins'"],
    ['`Maximum ${MAX_URLS} URLs allowed`', '`Au plus ${MAX_URLS} adresses`'],
    ['`Invalid URL: ${invalidUrls[0]}`', '`Cette adresse n’est pas valide : ${invalidUrls[0]}`'],
    [
      '`${invalidUrls.length} invalid URLs found`',
      '`${invalidUrls.length} adresses ne sont pas valides`',
    ],
  ],
  '@strapi/content-manager/dist/admin/pages/EditView/components/DocumentStatus': [
    [
      '"aria-label": status',
      '"aria-label": formatMessage({ id: `content-manager.containers.List.${status}` })',
    ],
  ],
  // The button of an empty list says of which field it is: several of a form said the same.
  '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Component/Input': [
    ['jsx(MemoizedRepeatableComponent, {', 'jsx(MemoizedRepeatableComponent, { label,'],
    ['jsx(Initializer, {', 'jsx(Initializer, { label,'],
  ],
  '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Component/Repeatable': [
    ['const RepeatableComponent = ({', 'const RepeatableComponent = ({ label,'],
    ['jsx(Initializer, {', 'jsx(Initializer, { label,'],
  ],
  '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Component/Initializer': [
    ['({ disabled, name, onClick })', '({ disabled, name, onClick, label })'],
    [
      'type: "button"',
      'type: "button", "aria-label": `${label} : ${formatMessage({ id: getTranslation("components.empty-repeatable") })}`',
    ],
  ],
  '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Wysiwyg/Editor': [
    ["'screenReaderLabel', 'Editor'", "'screenReaderLabel', 'Éditeur de texte'"],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/components/Tokens/LifeSpanInput': [
    ['placeholder: "Select"', 'placeholder: "Choisir"'],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/components/Tokens/TokenTypeSelect': [
    ['placeholder: "Select"', 'placeholder: "Choisir"'],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/ApiTokens/EditView/components/CollapsableContentType':
    [
      [
        'capitalize(label)',
        'capitalize(formatMessage({ id: `global.plugins.${label}`, defaultMessage: label }))',
      ],
    ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Users/EditPage': [
    ["name: 'Users'", "name: 'Utilisateurs'"],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Roles/EditPage': [
    ["name: 'Roles'", "name: 'Rôles'"],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Roles/ListPage': [
    ["name: 'Roles'", "name: 'Rôles'"],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/AdminTokens/ListView': [
    ["name: 'Admin Tokens'", "name: 'Jetons d’administration'"],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/AdminTokens/EditView/EditViewPage': [
    ["name: 'Admin Tokens'", "name: 'Jetons d’administration'"],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/TransferTokens/ListView': [
    ["name: 'Transfer Tokens'", "name: 'Jetons de transfert'"],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/TransferTokens/EditView': [
    ["name: 'Transfer Tokens'", "name: 'Jetons de transfert'"],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/ApiTokens/ListView': [
    ["name: 'API Tokens'", "name: 'Jetons d’API'"],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/ApiTokens/EditView/EditViewPage': [
    ["name: 'API Tokens'", "name: 'Jetons d’API'"],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Webhooks/components/Events': [
    [
      'children: removeHyphensAndTitleCase(name)',
      "children: name === 'media' ? 'Fichiers' : 'Contenus'",
    ],
  ],
  '@dnd-kit/core/dist/core.esm': [
    ['To pick up a draggable item, press the space bar.', 'La barre d’espace saisit un élément.'],
    ['While dragging, use the arrow keys to move the item.', 'Les flèches le déplacent.'],
    [
      'Press space again to drop the item in its new position, or press escape to cancel.',
      'La barre d’espace le pose, Échap annule.',
    ],
    ['"Picked up draggable item " + active.id + "."', '"Élément saisi."'],
    [
      '"Draggable item " + active.id + " was moved over droppable area " + over.id + "."',
      '"Élément déplacé."',
    ],
    [
      '"Draggable item " + active.id + " is no longer over a droppable area."',
      '"Élément hors de la liste."',
    ],
    [
      '"Draggable item " + active.id + " was dropped over droppable area " + over.id',
      '"Élément posé."',
    ],
    [
      '"Dragging was cancelled. Draggable item " + active.id + " was dropped."',
      '"Déplacement annulé."',
    ],
    ['"Draggable item " + active.id + " was dropped."', '"Élément posé."'],
  ],
};

/** The same in the page that carries the admin, before any of its code runs. */
export const hardCodedPage: readonly Replacement[] = [
  ['<html lang="en">', '<html lang="fr">'],
  ['<title>Strapi Admin</title>', '<title>Parvis</title>'],
  ['JavaScript disabled', 'JavaScript est désactivé'],
  ['Please <a', 'La rédaction a besoin de JavaScript : <a'],
  ['>enable JavaScript</a>', '>activez-le</a>'],
  [
    ' in your browser and reload the page to proceed.',
    ' dans votre navigateur, puis rechargez la page.',
  ],
];
