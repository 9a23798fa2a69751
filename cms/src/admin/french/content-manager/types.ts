import type { DocumentType } from '../../../../../shared/src/documents/index.ts';
import { kinds, severalOf } from '../../panels/kinds.ts';

interface Word {
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
const other: Word = { one: 'contenu', several: 'contenus', fresh: 'Nouveau contenu' };

/** A message that says, of the type it is told (`rearranged.ts` does), what is to be said of it. */
function ofType(said: (word: Word) => string): string {
  const branches = Object.entries(fresh).map(([name, newly]) => {
    const type = name as keyof typeof fresh;
    const one = kinds[type];
    return `${type} {${said({ one, several: severalOf(type), fresh: `${newly} ${one}` })}}`;
  });
  return `{type, select, ${branches.join(' ')} other {${said(other)}}}`;
}

/** « Nouvelle annonce ». */
export const newOfType = ofType((word) => word.fresh);

/** « 2 annonces ». */
export const severalOfType = ofType(
  ({ one, several }) => `{number, plural, one {# ${one}} other {# ${several}}}`,
);
