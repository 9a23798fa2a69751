import { FRAME_LINK_LIFETIME, previewFramePath, writePreviewLink } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { hasDrafts, typeOf, uidOf } from '../documents/act.ts';
import { environment } from '../environment.ts';
import { mayRead } from '../people/permission.ts';
import { previewSeal } from './seal.ts';

/**
 * The address that Strapi's preview frame shows. Strapi asks for it in the name of anybody who is
 * logged in: it is for the one who may read the document only.
 *
 * @param asked.status `published` under the tab of what visitors see
 * @returns none when there is nothing to preview, or nobody to preview it
 */
export async function framedPreview(
  strapi: Core.Strapi,
  uid: string,
  { documentId, status }: { documentId?: string; status?: string },
): Promise<string | undefined> {
  const { signal, publicSite } = environment();
  const type = typeOf(uid);
  if (type === undefined || documentId === undefined || signal === undefined) return undefined;
  const ability: unknown = strapi.requestContext.get()?.state.userAbility;
  if ((await mayRead(strapi, ability, uidOf(type), documentId)) !== 'yes') return undefined;
  const expiresAt = new Date(Date.now() + FRAME_LINK_LIFETIME);
  const link = writePreviewLink(
    {
      ...{ type, documentId, expiresAt, share: null },
      version: status === 'published' && hasDrafts(type) ? 'published' : 'saved',
    },
    previewSeal(signal.secret),
  );
  return `${publicSite}${previewFramePath(link)}`;
}
