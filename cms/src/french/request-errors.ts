import type { Saying } from './saying.ts';

/** What any request can be answered. */
export const requestErrors: readonly Saying[] = [
  [
    /^Forbidden(?: access)?$|^Policy Failed$/,
    'Votre rôle ne permet pas de faire cela. Si vous en avez besoin, demandez à un administrateur.',
  ],
  [/^(?:Entity )?[Nn]ot [Ff]ound$/, 'Cela n’existe pas, ou plus.'],
  [
    /^Method Not Allowed$|^Bad Request$|^ValidationError$|^Invalid parameter/,
    'Le CMS n’a pas compris la demande : rechargez la page.',
  ],
  [
    /^(?:Payload Too Large|request entity too large|Entity too large)$/i,
    'C’est trop lourd pour être envoyé.',
  ],
  [
    /^Internal Server Error$|^An application error occurred$/,
    'Le CMS a rencontré une erreur : réessayez, ou prévenez un administrateur.',
  ],
  [
    /^(Bad Gateway|Service Unavailable|Gateway Timeout)$/,
    'Le CMS ne répond pas : réessayez dans un moment.',
  ],
  [/^(\d+) errors occurred$/, '$1 champs sont à corriger.'],
];
