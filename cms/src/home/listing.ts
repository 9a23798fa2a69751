import type { DocumentType } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import type { ListAnswer, Listed } from './answers.ts';
import { readableNames } from './readable.ts';

/** A document worth listing, before anybody's permissions. */
export interface Candidate {
  type: DocumentType;
  documentId: string;
  detail: string;
}

/** What is shown of a list on the home page; the rest is counted. */
const MOST = 7;

/** Those of some documents that a member of staff may read, in the order given. */
export async function listedFor(
  strapi: Core.Strapi,
  userAbility: unknown,
  candidates: readonly Candidate[],
): Promise<ListAnswer> {
  const names = new Map<DocumentType, Map<string, string>>();
  for (const [type, ofType] of Map.groupBy(candidates, ({ type }) => type)) {
    const ids = ofType.map(({ documentId }) => documentId);
    names.set(type, await readableNames(strapi, userAbility, type, ids));
  }
  const readable = candidates.flatMap((candidate): Listed[] => {
    const name = names.get(candidate.type)?.get(candidate.documentId);
    return name === undefined ? [] : [{ ...candidate, name }];
  });
  return firstOf(readable);
}

/** The first of what somebody may see, and how many there are. */
export function firstOf(readable: readonly Listed[]): ListAnswer {
  return { items: readable.slice(0, MOST), total: readable.length };
}
