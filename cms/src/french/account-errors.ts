import type { Saying } from './saying.ts';

/** Logging in, accounts, roles, tokens. */
export const accountErrors: readonly Saying[] = [
  [/^Invalid credentials$/, 'L’adresse électronique ou le mot de passe n’est pas le bon.'],
  [/^Too many requests, please try again later\.$/, 'Trop d’essais : réessayez dans cinq minutes.'],
  [
    /^(Invalid|Missing) refresh token$|^Missing or invalid credentials$|^Unauthorized$/,
    'Votre session est terminée : connectez-vous à nouveau.',
  ],
  [/^This reset password token has expired$/, 'Ce lien a expiré : demandez-en un autre.'],
  [/^Invalid reset password token$/, 'Ce lien n’est pas valable : demandez-en un autre.'],
  [
    /^Invalid registration(Token| info)$/,
    'Cette invitation n’est plus valable : demandez-en une autre à un administrateur.',
  ],
  [
    /^(Email already taken|A user with this email address already exists)$/,
    'Cette adresse électronique est celle d’un autre compte.',
  ],
  [
    /^Invalid password\. Expected a minimum of 8 characters/,
    'Le mot de passe a 8 caractères au moins, dont un chiffre et une majuscule.',
  ],
  [/must contain at least one lowercase character$/, 'Il faut une minuscule au moins.'],
  [/must contain at least one uppercase character$/, 'Il faut une majuscule au moins.'],
  [/must contain at least one number$/, 'Il faut un chiffre au moins.'],
  [/must be less than 73 bytes$/, 'Le mot de passe est trop long.'],
  [/^You cannot delete your own user$/, 'Vous ne pouvez pas supprimer votre propre compte.'],
  [
    /^You must have at least one user with super admin role\.$/,
    'Il faut un administrateur au moins.',
  ],
  [/^You cannot register a new super admin$/, 'Le premier compte existe déjà : connectez-vous.'],
  [/^User (does not exist|not found)$/, 'Ce compte n’existe plus.'],
  [/^Session not found$/, 'Cet appareil n’est plus connecté.'],
  [/^Super admin can't be edited\.$/, 'Le rôle des administrateurs ne se modifie pas.'],
  [
    /^Super admin permissions can't be edited\.$/,
    'Les permissions des administrateurs ne se modifient pas.',
  ],
  [
    /^You cannot delete the super admin role$/,
    'Le rôle des administrateurs ne peut pas être supprimé.',
  ],
  [
    /^Some roles are still assigned to some users$/,
    'Des utilisateurs ont ce rôle : donnez-leur-en un autre d’abord.',
  ],
  [
    /^The name must be unique and a role with name `(.+)` already exists\.$/,
    'Un autre rôle se nomme « $1 ».',
  ],
  [/^role\.notFound$/, 'Ce rôle n’existe plus.'],
  [/^Name already taken$/, 'Ce nom est déjà pris.'],
  [/^((API |Transfer )?[Tt]oken not found|apiToken\.notFound)$/, 'Ce jeton n’existe plus.'],
  [
    /^Cannot assign admin permissions that exceed your own\./,
    'Un jeton ne peut pas avoir plus de permissions que vous.',
  ],
  [/^webhook\.notFound$/, 'Ce webhook n’existe plus.'],
  [
    /^Url is not supported because it isn't reachable over the public internet$/,
    'Cette adresse ne peut pas être jointe depuis internet.',
  ],
];
