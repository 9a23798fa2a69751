/** What a request of Strapi's forms is about. */
export interface Aim {
  kind: 'load' | 'save' | 'publish';
  /** Names the document: `api::post.post abc`; a single type has no identifier. */
  document: string;
  /** Where in what is sent the fields of the form are; none when they are all of it. */
  fieldsIn?: string;
}

const addresses =
  /\/content-manager\/(?:collection-types\/(?<model>api::[\w.-]+)\/(?<id>[\w-]+)|single-types\/(?<single>api::[\w.-]+))(?<publish>\/actions\/publish)?$/;

/** Publishes a form, and drafts that it links to with it. */
const together = /\/parvis\/publish-together\/(?<type>[\w-]+)\/(?<id>[\w-]+)$/;

/** What Strapi puts where an identifier would be. */
const notIdentifiers = ['actions', 'clone', 'auto-clone', 'create'];

/** None for what neither loads nor saves the form of one document. */
export function aimOf(method: string, url: string): Aim | undefined {
  const { pathname, searchParams } = new URL(url, 'http://cms.invalid');
  const linked = pathname.match(together)?.groups;
  if (method === 'POST' && linked !== undefined) {
    const document = `api::${linked.type}.${linked.type} ${linked.id}`;
    return { kind: 'publish', document, fieldsIn: 'document' };
  }
  const { model, id, single, publish } = pathname.match(addresses)?.groups ?? {};
  if (id !== undefined && notIdentifiers.includes(id)) return undefined;
  const document = single ?? (model && `${model} ${id}`);
  if (document === undefined) return undefined;
  if (method === 'POST' && publish !== undefined) return { kind: 'publish', document };
  if (publish !== undefined) return undefined;
  if (method === 'PUT') return { kind: 'save', document };
  // The published version is only looked at: forms save drafts.
  if (method === 'GET' && searchParams.get('status') !== 'published') {
    return { kind: 'load', document };
  }
  return undefined;
}

/** @param documentId none while a document is being created */
export function documentNamed(model: string, documentId: string | undefined, isSingle: boolean) {
  return isSingle ? model : `${model} ${documentId}`;
}
