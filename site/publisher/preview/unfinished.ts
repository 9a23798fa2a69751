import { type AnyDocument, type DocumentType, dayOf, type PreviewDraft } from '@parvis/shared';
import { documentOf } from '../cms/attributes.ts';

/** A draft that can be shown, with what its editor still has to see to, in French. */
export interface Unfinished {
  document: AnyDocument;
  notices: string[];
}

/**
 * A draft as a document of the shared vocabulary, whatever it lacks: what is absent or wrong gives
 * way to nothing where the vocabulary allows it, else to words that say so.
 *
 * @param now what a draft without dates is dated
 */
export function unfinished(draft: PreviewDraft, now: Date): Unfinished {
  const { type, documentId, attributes, missing, labels } = draft;
  const labelOf = (field: string) => {
    const [name = '', rank] = field.split('.');
    const which = /^\d+$/.test(rank ?? '') ? ` n° ${Number(rank) + 1}` : '';
    return `${labels[name] ?? name}${which}`;
  };
  const notices = missing.map((field) => `« ${labelOf(field)} » est vide.`);
  const read = documentOf(type, documentId, attributes);
  if ('document' in read) return { document: read.document, notices };

  const problems = new Set(read.problems.map(({ field }) => field));
  for (const field of problems) {
    // What the CMS fills in by itself at the publication is nobody's mistake.
    if (!field.includes('.') && isEmpty(attributes[field])) continue;
    notices.push(`« ${labelOf(field)} » ne peut pas être montré tel quel.`);
  }
  return { document: mended(draft, problems, now), notices };
}

/** @throws when no stand-in makes it sound: a field was added, and `standInsFor` does not know it */
function mended(
  { type, documentId, attributes }: PreviewDraft,
  problems: ReadonlySet<string>,
  now: Date,
): AnyDocument {
  const sound = { ...attributes };
  for (const problem of problems) {
    const [name = ''] = problem.split('.');
    sound[name] = withoutFaulty(attributes[name], name, problems);
  }
  const read = documentOf(type, documentId, sound);
  if ('document' in read) return read.document;

  const standIns = standInsFor(type, now);
  for (const { field } of read.problems) sound[field] = standIns[field] ?? null;
  const readAgain = documentOf(type, documentId, sound);
  if ('document' in readAgain) return readAgain.document;
  const fields = readAgain.problems.map(({ field }) => field).join(', ');
  throw new Error(`Nothing stands in for ${fields} of a ${type} that lacks it`);
}

/** The parts of a list that are sound; nothing of what is no list. */
function withoutFaulty(value: unknown, name: string, problems: ReadonlySet<string>): unknown {
  if (!Array.isArray(value) || problems.has(name)) return null;
  const faulty = new Set([...problems].map((field) => field.split('.').slice(0, 2).join('.')));
  return value.filter((_, rank) => !faulty.has(`${name}.${rank}`));
}

/** What stands in for a field that may not be empty. */
function standInsFor(type: DocumentType, now: Date): Record<string, unknown> {
  return {
    updatedAt: now.toISOString(),
    slug: 'apercu',
    title: 'Sans titre',
    name: 'Sans nom',
    publicationDate: now.toISOString(),
    opensOn: dayOf(now),
    positions: 1,
    domain: 'other',
    outcome: 'open',
    menu: 'none',
    menuRank: 0,
    kind: type === 'redirect' ? 'permanent' : 'other',
    from: '/apercu/',
  };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
