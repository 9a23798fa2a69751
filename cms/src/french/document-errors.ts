import type { Saying } from './saying.ts';

/** Saving, publishing and reading documents. */
export const documentErrors: readonly Saying[] = [
  [/^This attribute must be unique$/, 'Cette valeur est déjà prise par un autre contenu.'],
  [/ is a required field\.?$| must be defined\.?$| cannot be empty$/, 'À remplir.'],
  [/ must be at most (\d+) characters$/, 'Trop long : $1 caractères au plus.'],
  [/ must be at least (\d+) characters$/, 'Trop court : $1 caractères au moins.'],
  [/ must be exactly (\d+) characters$/, 'Il faut $1 caractères.'],
  [/ must be less than or equal to (-?[\d.]+)$/, 'Trop grand : $1 au plus.'],
  [/ must be greater than or equal to (-?[\d.]+)$/, 'Trop petit : $1 au moins.'],
  [/ field must have less than or equal to (\d+) items$/, 'Trop d’éléments : $1 au plus.'],
  [/ field must have at least (\d+) items$/, 'Pas assez d’éléments : $1 au moins.'],
  [/ must be (an integer|a valid integer)$/, 'Il faut un nombre entier.'],
  [/ must be a (finite number|positive number)$/, 'Il faut un nombre.'],
  [/ must be a valid email$/, 'Cette adresse électronique n’est pas valide.'],
  [/ must be a valid URL$/, 'Cette adresse n’est pas valide.'],
  [/ must match the following: /, 'Ce n’est pas la forme attendue.'],
  [/ must be one of the following values: /, 'Cette valeur n’est pas parmi celles proposées.'],
  [/ must be a lowercase string$/, 'À écrire en minuscules.'],
  [/ must be a `\w+` type, but the final value was: /, 'Ce n’est pas la sorte de valeur attendue.'],
  [/^Invalid format, expected /, 'Cette date n’est pas valide.'],
  [/ field has unspecified keys: /, 'Ce formulaire n’est plus à jour : rechargez la page.'],
  [/^Document not found or already published\.$/, 'Ce contenu n’existe plus, ou est déjà publié.'],
  [/^Document not found$|^Document with id .+ not found$/, 'Ce contenu n’existe plus.'],
  [
    /^\d+ relation\(s\) of type .+ associated with this entity do not exist$/,
    'Un contenu lié n’existe plus : retirez le lien.',
  ],
  [
    /^Entity could not be cloned as it has unique and\/or relational fields\./,
    'Ce contenu ne peut pas être dupliqué directement : des champs sont à changer d’abord.',
  ],
  [
    /^Some of the provided components in .+ are not related to the entity$/,
    'Ce contenu a changé entre-temps : rechargez la page.',
  ],
  [/^Failed to get preview URL$/, 'L’aperçu n’a pas pu être préparé.'],
  [/^(contentType|component)\.notFound$/, 'Cette sorte de contenu n’existe plus.'],
  [/^This locale already exists$/, 'Cette langue existe déjà.'],
  [/^(Locale not found|locale\.notFound|This locale doesn't exist)$/, 'Cette langue n’existe pas.'],
  [/^Cannot delete the default locale$/, 'La langue par défaut ne peut pas être supprimée.'],
];
