import { Online } from './online.tsx';

/** What Strapi tells a panel of the document in the form. */
interface Form {
  /** `api::post.post`. */
  model: string;
  /** None while a document is being created. */
  document?: { documentId?: string; updatedAt?: string; publishedAt?: string; status?: string };
  meta?: { availableStatus?: readonly { updatedAt?: string; publishedAt?: string }[] };
}

/**
 * « En ligne ? »: whether visitors see what was published of the document in the form.
 *
 * Strapi calls it as a component, and puts the title and content of its answer beside the form.
 * https://docs.strapi.io/cms/plugins-development/content-manager-apis
 */
export function OnlinePanel({ model, document, meta }: Form) {
  const type = model.match(/^api::(.+)\./)?.[1];
  if (type === undefined) return null;
  const documentId = document?.documentId;
  return {
    title: 'En ligne ?',
    content: (
      <Online
        key={`${type} ${documentId}`}
        type={type}
        documentId={documentId}
        isModified={document?.status === 'modified'}
        revision={JSON.stringify([document?.updatedAt, document?.publishedAt, meta])}
      />
    ),
  };
}
