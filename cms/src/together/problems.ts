import type { DocumentLink, TogetherProblem } from '@parvis/shared';

/** A refusal of Strapi, or of Parvis, to publish a document. */
export interface Refusal {
  message: string;
  details?: { errors?: readonly { path?: readonly (string | number)[]; message: string }[] };
}

/**
 * Why a draft was refused, field by field.
 *
 * @param labelOf a field as the form of the draft shows it
 */
export function problemOfDraft(
  { type, documentId, title }: DocumentLink & { title: string | null },
  { message, details }: Refusal,
  labelOf: (field: string) => string,
): TogetherProblem {
  const errors = details?.errors ?? [];
  const reasons = errors.map(({ path = [], message: reason }) => ({
    field: path.length === 0 ? null : labelOf(path.join('.')),
    reason: inFrench(reason),
  }));
  return {
    ...{ type, documentId, title },
    reasons: reasons.length > 0 ? reasons : [{ field: null, reason: inFrench(message) }],
  };
}

/** All of it in one sentence, for who sees only a notification. */
export function summaryOf(problems: readonly TogetherProblem[]): string {
  const titles = problems.map(({ title }) => (title === null ? 'sans titre' : `« ${title} »`));
  return `Rien n’a été publié. À corriger d’abord : ${titles.join(', ')}.`;
}

const isEmpty = /must be defined|is a required field|value was: `(null|undefined)`|cannot be null/;
const isEnglish = /\b(must|should|invalid|is not|cannot)\b/i;

/** Strapi's validation speaks English: `title must be defined.`, `body is a required field`. */
function inFrench(reason: string): string {
  if (isEmpty.test(reason)) return 'À remplir.';
  return isEnglish.test(reason) ? 'À corriger.' : reason;
}
