import { AskingOfConflicts } from '../../saving/asking.tsx';
import { Versions } from './versions.tsx';

/** What Strapi tells a panel of the document in the form. */
interface Form {
  /** `api::post.post`. */
  model: string;
  collectionType: string;
  /** None while a document is being created. */
  document?: { documentId?: string; updatedAt?: string; publishedAt?: string };
  meta?: { availableStatus?: readonly { updatedAt?: string; publishedAt?: string }[] };
}

/**
 * « Versions »: what the document in the form was each time it was public. It stands by the form
 * too, for when somebody else saves meanwhile.
 */
export function VersionsPanel({ model, collectionType, document, meta }: Form) {
  const type = model.match(/^api::(.+)\./)?.[1];
  const documentId = document?.documentId;
  if (type === undefined || documentId === undefined) return null;
  const isSingle = collectionType === 'single-types';
  return {
    title: 'Versions',
    content: (
      <>
        <AskingOfConflicts
          key={`conflicts of ${documentId}`}
          {...{ model, documentId, isSingle, state: document?.updatedAt }}
        />
        <Versions
          key={documentId}
          type={type}
          documentId={documentId}
          state={document?.updatedAt}
          revision={JSON.stringify([document?.updatedAt, document?.publishedAt, meta])}
        />
      </>
    ),
  };
}
