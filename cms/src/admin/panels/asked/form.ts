/** What Strapi tells a panel of the document in the form. */
export interface Form {
  /** `api::post.post`. */
  model: string;
  /** Which version the form shows: what is published is looked at, not written. */
  activeTab?: string;
  /** None while a document is being created. */
  document?: { documentId?: string; updatedAt?: string; publishedAt?: string };
  meta?: unknown;
}

/** What a panel asks of the CMS, from what Strapi tells it; none where nothing can be written. */
export function askedIn({ model, activeTab, document, meta }: Form) {
  const type = model.match(/^api::(.+)\./)?.[1];
  if (type === undefined || activeTab === 'published') return undefined;
  const documentId = document?.documentId;
  const revision = JSON.stringify([document?.updatedAt, document?.publishedAt, meta]);
  return { type, documentId, revision };
}
