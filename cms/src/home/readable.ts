import type { DocumentType } from '@parvis/shared';
import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import { checkerFor } from '../people/permission-checker.ts';
import { documentScreens } from '../screens/index.ts';

/**
 * The names of those of some documents that a member of staff may read, as they find them in
 * Strapi's lists: the drafts' names.
 *
 * @param userAbility what Strapi found for the session
 */
export async function readableNames(
  strapi: Core.Strapi,
  userAbility: unknown,
  type: DocumentType,
  documentIds: readonly string[],
): Promise<Map<string, string>> {
  const uid: UID.ContentType = uidOf(type);
  const checker = checkerFor(strapi, userAbility, uid);
  if (documentIds.length === 0 || checker.cannot.read()) return new Map();
  const query = await checker.sanitizedQuery.read({
    filters: { documentId: { $in: [...documentIds] } },
  });
  const rows = (await strapi.documents(uid).findMany(query)) as Row[];
  const { name } = documentScreens[type];
  return new Map(rows.map((row) => [row.documentId, String(row[name] || 'Sans titre')]));
}

type Row = Record<string, unknown> & { documentId: string };
