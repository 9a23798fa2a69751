import { type SearchKind, sections } from '@parvis/shared';
import { kindNames, kinds } from './kinds.ts';

/** What a visitor asks of the search page. */
export interface Asked {
  /** What was typed, without spaces around it; empty when nothing was. */
  typed: string;
  /** Only documents of this kind. */
  kind: SearchKind | undefined;
  /** Which page of the results, from 1. */
  page: number;
}

export const nothingAsked: Asked = { typed: '', kind: undefined, page: 1 };

/** In characters: what is longer is cut. */
export const LONGEST_QUESTION = 200;

/** Reads the fields of the form, or the query of an address. What makes no sense asks nothing. */
export function readAsked(fields: URLSearchParams | FormData): Asked {
  const textOf = (name: string) => String(fields.get(name) ?? '');
  const page = Number(textOf('page'));
  return {
    typed: textOf('q').slice(0, LONGEST_QUESTION).toWellFormed().trim(),
    kind: kindNames.find((kind) => kinds[kind].inAddress === textOf('type')),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** The address at which a question is answered. */
export function addressAsking({ typed, kind, page }: Asked): string {
  const query = new URLSearchParams();
  if (typed !== '') query.set('q', typed);
  if (kind !== undefined) query.set('type', kinds[kind].inAddress);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? sections.search : `${sections.search}?${query}`;
}
