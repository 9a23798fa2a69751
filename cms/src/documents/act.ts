import { type DocumentType, draftedTypes, isDocumentType } from '@parvis/shared';
import type { UID } from '@strapi/strapi';

/** What a middleware of the Document Service sees of an action, and may change before it happens. */
export interface Act {
  readonly uid: UID.ContentType;
  readonly action: string;
  params: {
    documentId?: string;
    status?: string;
    data?: Record<string, unknown>;
  };
}

export type Middleware = (act: Act, next: () => Promise<unknown>) => Promise<unknown>;

/** The document that an action made or changed. */
interface Outcome {
  documentId?: string;
}

export function uidOf(type: DocumentType): UID.ContentType {
  return `api::${type}.${type}`;
}

/** The type of document behind Strapi's name for it; none for Strapi's own types. */
export function typeOf(uid: string): DocumentType | undefined {
  const name = uid.startsWith('api::') ? uid.slice(uid.indexOf('.') + 1) : '';
  return isDocumentType(name) ? name : undefined;
}

export function hasDrafts(type: DocumentType): boolean {
  return draftedTypes.includes(type);
}

/** Whether visitors will see what the action does to a document, because it is published or has no drafts. */
export function makesPublic(type: DocumentType, act: Act): boolean {
  if (act.action === 'publish') return true;
  const saves = act.action === 'create' || act.action === 'update' || act.action === 'clone';
  if (!saves) return false;
  return hasDrafts(type) ? act.params.status === 'published' : true;
}

/** Whether visitors will no longer see the document. */
export function withdraws(act: Act): boolean {
  return act.action === 'unpublish' || act.action === 'delete';
}

/** The document an action was about: the one named, or the one it made. */
export function documentIdOf(act: Act, outcome: unknown): string | undefined {
  if (act.action === 'clone') return (outcome as Outcome | null)?.documentId;
  return act.params.documentId ?? (outcome as Outcome | null)?.documentId;
}

/** The action with other data, leaving what the caller passed as it was. */
export function withData(act: Act, data: Record<string, unknown>): void {
  act.params = { ...act.params, data: { ...act.params.data, ...data } };
}
