import {
  type AnyDocument,
  instantOfParis,
  longDate,
  type PreviewDraft,
  type PreviewLink,
  type PreviewRefusal,
} from '@parvis/shared';

/** What the banner says of a draft, in French. */
export function stateInWords(
  { state }: Pick<PreviewDraft, 'state'>,
  document: AnyDocument,
  now: Date,
): string {
  const words = {
    draft: 'brouillon, pas en ligne',
    modified: 'modifications pas encore en ligne',
    published: 'cette version est publiée',
  }[state];
  const date = 'publicationDate' in document ? document.publicationDate : undefined;
  if (date === undefined || new Date(date) <= now) return words;
  const once = state === 'published' ? '' : ', une fois publiée';
  return `${words} ; à lire par tous à partir du ${momentInWords(new Date(date))}${once}`;
}

/** Until when a link that was shared can be opened; nothing for one of the CMS's own frame. */
export function validityInWords({ share, expiresAt }: PreviewLink): string | undefined {
  return share === null ? undefined : `Lien valable jusqu’au ${momentInWords(expiresAt)}.`;
}

function momentInWords(instant: Date): string {
  const time = instantOfParis(instant).slice(11, 16).replace(':', '\u00a0h\u00a0');
  return `${longDate(instant.toISOString())} à ${time}`;
}

/** A draft that the page shows too, and that visitors cannot open. */
export function linkedInWords(document: AnyDocument): string {
  const name = 'title' in document ? document.title : 'name' in document ? document.name : '';
  return `« ${name} » n’est pas encore publié : les visiteurs ne le verront pas ici avant.`;
}

interface Refused {
  status: number;
  title: string;
  text: string;
}

const renew = 'Demandez un nouveau lien à la personne qui vous l’a donné.';

/** Why there is no preview, for who opened the link. */
export const refusals: Record<PreviewRefusal | 'silent' | 'busy' | 'failed' | 'nowhere', Refused> =
  {
    forged: {
      status: 404,
      title: 'Lien d’aperçu inconnu',
      text: `Cette adresse n’ouvre aucun aperçu : elle a peut-être été coupée en chemin. ${renew}`,
    },
    expired: {
      status: 410,
      title: 'Cet aperçu a expiré',
      text: `Un lien d’aperçu ne dure qu’un temps. ${renew} Dans la rédaction, refermez l’aperçu et ouvrez-le à nouveau.`,
    },
    revoked: {
      status: 410,
      title: 'Ce lien d’aperçu a été révoqué',
      text: 'La personne qui l’avait donné, ou quelqu’un de son équipe, y a mis fin.',
    },
    absent: {
      status: 410,
      title: 'Ce contenu n’est plus là',
      text: 'Il a été supprimé de la rédaction, ou n’est plus publié.',
    },
    silent: {
      status: 503,
      title: 'L’aperçu n’est pas disponible',
      text: 'La rédaction ne répond pas pour l’instant. Réessayez dans quelques minutes.',
    },
    busy: {
      status: 503,
      title: 'Trop d’aperçus à la fois',
      text: 'Réessayez dans quelques secondes.',
    },
    failed: {
      status: 500,
      title: 'Cette page ne peut pas être montrée',
      text: 'Elle ne peut pas être fabriquée avec ce que contient le brouillon. Dans la rédaction, vérifiez les derniers champs que vous avez remplis.',
    },
    nowhere: {
      status: 200,
      title: 'Pas encore de page',
      text: 'La page de ce contenu paraîtra quand elle aura quelque chose à montrer : celle d’une catégorie, avec sa première annonce.',
    },
  };
