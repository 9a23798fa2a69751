import type { DocumentKey } from '../../publication.ts';

/** Where staff put a document right: its form in the CMS's admin. */
export function adminAddress(cmsUrl: string, { type, documentId }: DocumentKey): string {
  const uid = `api::${type}.${type}`;
  const path = type === 'site' ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
  return `${cmsUrl.replace(/\/+$/, '')}/admin/content-manager/${path}`;
}
