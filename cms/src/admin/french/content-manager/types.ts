import type { DocumentType } from '../../../../../shared/src/documents/index.ts';
import { kinds, severalOf } from '../../panels/kinds.ts';

interface Word {
  /** « Aucune annonce ». */
  none: string;
  one: string;
  several: string;
  /** « Nouvelle annonce ». */
  fresh: string;
}

/** How one more document of each type is called new; of a single type there is never another. */
const fresh: Record<Exclude<DocumentType, 'site'>, 'Nouveau' | 'Nouvel' | 'Nouvelle'> = {
  post: 'Nouvelle',
  role: 'Nouvelle',
  author: 'Nouveau',
  startup: 'Nouvelle',
  incubator: 'Nouvel',
  organisation: 'Nouvelle',
  category: 'Nouvelle',
  page: 'Nouvelle',
  redirect: 'Nouvelle',
};

/** What Strapi tells of its own types, and where it tells no type. */
const other: Word = {
  none: 'Aucun contenu',
  one: 'contenu',
  several: 'contenus',
  fresh: 'Nouveau contenu',
};

/** A message that says, of the type it is told (`rearranged.ts` does), what is to be said of it. */
function ofType(said: (word: Word) => string): string {
  const branches = Object.entries(fresh).map(([name, newly]) => {
    const type = name as keyof typeof fresh;
    const one = kinds[type];
    const none = `${newly === 'Nouvelle' ? 'Aucune' : 'Aucun'} ${one}`;
    const word = { none, one, several: severalOf(type), fresh: `${newly} ${one}` };
    return `${type} {${said(word)}}`;
  });
  return `{type, select, ${branches.join(' ')} other {${said(other)}}}`;
}

/** « Nouvelle annonce ». */
export const newOfType = ofType((word) => word.fresh);

/** « Aucune annonce », « 2 annonces ». */
export const severalOfType = ofType(
  ({ none, one, several }) => `{number, plural, =0 {${none}} one {# ${one}} other {# ${several}}}`,
);
