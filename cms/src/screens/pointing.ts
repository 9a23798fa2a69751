import type { Member } from '../people/member.ts';

/** The key of the first document of a relation, among those that Strapi sorts them by. */
const FIRST = 'a0';

/** A relation to one member, as Strapi's form has what was added to it and is not saved yet. */
export function pointingAt({ id, documentId, name }: Member): object {
  const added = { id, documentId, name, label: name, __temp_key__: FIRST };
  const apiData = { id, documentId, isTemporary: true };
  return { connect: [{ ...added, apiData }], disconnect: [] };
}
