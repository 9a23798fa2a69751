import { isMarkedDecorative } from '../decorative.ts';
import { licences } from '../enumerations.ts';
import { type FileDescription, type Licence, lacksAlternative } from './limits.ts';

/** What a request says of a file: what it does not name stays as it was. */
export interface Said {
  alternativeText?: unknown;
  decorative?: unknown;
  credit?: unknown;
  licence?: unknown;
}

export const UNDESCRIBED: FileDescription = {
  alternativeText: null,
  decorative: false,
  credit: null,
  licence: null,
};

/**
 * A file's description once a request has been heard. A picture is decorative or has an alternative
 * text, never both: the last word said wins, and of both said at once, the mark.
 */
export function described(said: Said, before: FileDescription): FileDescription {
  const words = 'alternativeText' in said ? text(said.alternativeText) : undefined;
  // Strapi's own dialogs have no box to tick: the word in place of an alternative text says it.
  const isMarked = said.decorative === true || isMarkedDecorative(words ?? '');
  const decorative =
    isMarked || (said.decorative !== false && typeof words !== 'string' && before.decorative);
  const alternativeText = words === undefined ? before.alternativeText : words;
  return {
    alternativeText: decorative ? null : alternativeText,
    decorative,
    credit: 'credit' in said ? (text(said.credit) ?? null) : before.credit,
    licence: 'licence' in said ? licenceOf(said.licence) : before.licence,
  };
}

/** What a row of the database says. */
export function descriptionOf(row: Readonly<Record<string, unknown>>): FileDescription {
  const { alternativeText, decorative, credit, licence } = row;
  return described(
    { alternativeText, decorative: decorative === true, credit, licence },
    UNDESCRIBED,
  );
}

/** Why a new picture is refused, in French; none when its description tells enough. */
export function problemOfNew(name: string, description: FileDescription): string | undefined {
  if (!lacksAlternative(description)) return undefined;
  return `« ${name} » n’a pas de texte de remplacement. Écrivez ce que l’image montre, pour qui ne la voit pas, ou « décorative » si elle ne dit rien que le texte ne dise. Si cet écran ne le demande pas, ajoutez-la par « Images », dans le menu.`;
}

/** Why a change of description is refused: what a picture told, it does not stop telling. */
export function problemOfChange(
  name: string,
  before: FileDescription,
  after: FileDescription,
): string | undefined {
  if (lacksAlternative(before) || !lacksAlternative(after)) return undefined;
  return `« ${name} » n’aurait plus de texte de remplacement. Écrivez ce que l’image montre, ou « décorative » si elle ne dit rien que le texte ne dise.`;
}

function text(value: unknown): string | null | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function licenceOf(value: unknown): Licence | null {
  return typeof value === 'string' && value in licences ? (value as Licence) : null;
}
