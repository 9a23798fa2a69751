import type { DocumentType } from '../../../../shared/src/documents/index.ts';
import { dayOf } from '../days.ts';

/** Strapi's filter of a list, as its address holds it. */
export type Filter = Readonly<Record<string, unknown>>;

/** A question that staff often ask of a list. */
export interface View {
  words: string;
  filters: readonly Filter[];
}

/** What a view depends on. */
export interface Viewer {
  /** The number of their account. */
  id: number | string | undefined;
  now: Date;
}

const WEEK = 7;

/** The views of each type of document that has any. */
const views: Partial<Record<DocumentType, (viewer: Viewer) => View[]>> = {
  post: ({ id, now }) => [
    ...writtenBy(id),
    { words: 'Parution à venir', filters: [{ publicationDate: { $gt: now.toISOString() } }] },
    { words: 'Sans signataire', filters: [{ authors: { name: { $null: 'true' } } }] },
  ],
  page: ({ id }) => writtenBy(id),
  role: ({ id, now }) => {
    const [today, limit] = [dayOf(now), dayOf(now, WEEK)];
    const open = { outcome: { $eq: 'open' } };
    return [
      {
        words: 'Ouvertes',
        filters: [
          open,
          { $or: [{ opensOn: { $lte: today } }, never('opensOn')] },
          { $or: [{ closesOn: { $gte: today } }, never('closesOn')] },
        ],
      },
      {
        words: 'Ferment dans les sept jours',
        filters: [open, { closesOn: { $gte: today } }, { closesOn: { $lte: limit } }],
      },
      { words: 'Sans dernier jour', filters: [open, never('closesOn')] },
      ...writtenBy(id),
    ];
  },
};

/** A day that nobody said. */
function never(day: string): Filter {
  return { [day]: { $null: 'true' } };
}

/** The views of a list; none for the types that have none. */
export function viewsOf(type: DocumentType, viewer: Viewer): View[] {
  return views[type]?.(viewer) ?? [];
}

function writtenBy(id: Viewer['id']): View[] {
  if (id === undefined) return [];
  return [{ words: 'Créées par moi', filters: [{ createdBy: { id: { $eq: String(id) } } }] }];
}

/** Which of the views the filters of a list are; none when they are something else. */
export function viewIn(views: readonly View[], filters: unknown): View | undefined {
  return views.find((view) => JSON.stringify(view.filters) === JSON.stringify(filters));
}
