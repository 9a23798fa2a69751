import { type AnyDocument, addressOf, type DocumentType, type SluggedType } from '@parvis/shared';

/** The page that shows a document: its own, or the one that it is seen on; else why there is none. */
export type Place = { address: string } | { title: string; reason: string };

export function placeOf(type: DocumentType, document: AnyDocument): Place {
  if (type === 'site') return { address: '/' };
  const address = 'slug' in document ? addressOf(type as SluggedType, document.slug) : undefined;
  return address === undefined ? withoutPage(type) : { address };
}

function withoutPage(type: DocumentType): Place {
  return type === 'redirect'
    ? {
        title: 'Une redirection n’a pas de page',
        reason: 'Elle envoie les visiteurs d’une ancienne adresse à une autre.',
      }
    : {
        title: 'Ce contenu n’a pas de page à lui',
        reason:
          'Une organisation paraît par son nom sur les pages des startups qu’elle finance et des offres qu’elle propose.',
      };
}
