import type { Lifetime, SharedLink } from '../../../preview/answer.ts';
import { onWhichDay } from '../online/moments.ts';

/** How many days a link may last. */
export const lifetimes: readonly Lifetime[] = [1, 7, 30];

/** The types whose drafts can be shown to people without an account: the others have none. */
export const shareableTypes: readonly string[] = ['post', 'role', 'startup', 'page'];

export const words = {
  title: 'Partager l’aperçu',
  saveFirst: 'Enregistrez d’abord : l’aperçu et le lien à partager montrent ce qui est enregistré.',
  purpose:
    'Un lien pour faire relire ce contenu à quelqu’un qui n’a pas de compte. Il montre toujours le dernier brouillon enregistré.',
  lifetime: 'Durée du lien',
  make: 'Créer un lien',
  links: 'Liens en service',
  address: 'Adresse du lien',
  copy: 'Copier',
  revoke: 'Révoquer',
  made: 'Lien créé.',
  revoked: 'Lien révoqué : il ne montre plus rien.',
  copied: 'Lien copié.',
  cannotCopy: 'Votre navigateur ne permet pas la copie : sélectionnez l’adresse et copiez-la.',
  notAllowed: 'Seules les personnes qui peuvent modifier ce contenu peuvent en partager l’aperçu.',
  failed: 'La rédaction n’a pas répondu. Réessayez dans un instant.',
  loading: 'Chargement…',
} as const;

export function lifetimeInWords(days: Lifetime): string {
  return days === 1 ? '1 jour' : `${days} jours`;
}

/** What there is to know of a link. @param now what time it is for who reads */
export function tellLink({ expiresAt, maker, seenAt, uses }: SharedLink, now: Date): string[] {
  return [
    `Expire ${onWhichDay(expiresAt, now)}`,
    `Créé par ${maker}`,
    seenAt === null
      ? 'Jamais ouvert'
      : `Ouvert ${uses} fois, la dernière ${onWhichDay(seenAt, now)}`,
  ];
}

/** What the CMS said when it refused; none when it said nothing that staff can use. */
export function refusalIn(error: unknown): string {
  const { status, message } = (error ?? {}) as { status?: number; message?: string };
  if (status === 403) return words.notAllowed;
  return status === 400 && message ? message : words.failed;
}
