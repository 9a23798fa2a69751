import type { Saying } from './saying.ts';

/** Files and folders of the media library, and the messages that the CMS sends. */
export const mediaErrors: readonly Saying[] = [
  [/^(.+) exceeds size limit of (.+?)\.?$/, '« $1 » est trop lourd : $2 au plus.'],
  [/^File too large: maximum allowed size is (.+)$/, 'Le fichier est trop lourd : $1 au plus.'],
  [
    /^MIME type is not allowed$|^File type '.+' is not allowed$/,
    'Ce type de fichier n’est pas accepté.',
  ],
  [
    /^Cannot verify file type for security reasons$|^File validation failed/,
    'Le type de ce fichier n’a pas pu être vérifié : il n’a pas été envoyé.',
  ],
  [/^File is not a valid image$/, 'Ce fichier n’est pas une image.'],
  [
    /^File name contains invalid characters$/,
    'Le nom du fichier contient des signes qui ne sont pas acceptés.',
  ],
  [/^(Files are empty|File id is required.*)$/, 'Choisissez un fichier.'],
  [/^Cannot replace a file with multiple ones$/, 'Un fichier ne se remplace que par un fichier.'],
  [/^file\.notFound$/, 'Ce fichier n’existe plus.'],
  [/^folder not found$|^parent folder does not exist$/, 'Ce dossier n’existe plus.'],
  [
    /^A folder with this name already exists$|^some folders already exist/,
    'Un dossier porte déjà ce nom.',
  ],
  [/^name cannot contain slashes$/, 'Le nom d’un dossier ne contient pas de barre oblique.'],
  [
    /^name cannot start or end with a whitespace$/,
    'Le nom d’un dossier ne commence ni ne finit par une espace.',
  ],
  [
    /^folders? cannot be moved inside (themselves|itself)/,
    'Un dossier ne se déplace pas dans lui-même.',
  ],
  [/^URLs are required$/, 'Donnez une adresse au moins.'],
  [/^Maximum (\d+) URLs allowed per request$/, 'Au plus $1 adresses à la fois.'],
  [
    /^Invalid URL(?: protocol\. Only http and https are allowed)?: (.+)$/,
    'Cette adresse n’est pas valide : $1',
  ],
  [
    /^(?:Failed to fetch URL|Request timed out while fetching URL|Could not resolve hostname|URL resolves to a blocked address): (.+)$/,
    'Le fichier n’a pas pu être lu à cette adresse : $1',
  ],
  [/^No recipient\(s\) are given$/, 'Donnez un destinataire.'],
  [/^Connection verification failed/, 'La connexion au serveur de courriel a échoué.'],
  [
    /^This email provider does not support connection verification$/,
    'Ce fournisseur ne permet pas d’essayer la connexion.',
  ],
];
