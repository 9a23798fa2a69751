import { typeBehind } from '../kinds.ts';
import { Sentence } from './listing.tsx';
import { UsedBy } from './uses.tsx';

/** What Strapi tells a panel of the document in the form. */
interface Form {
  model: string;
  /** None while a document is being created. */
  document?: { documentId?: string; updatedAt?: string; publishedAt?: string };
  meta?: unknown;
}

/** « Utilisé par »: what points at the document in the form, and the pages that show it. */
export function UsesPanel({ model, document, meta }: Form) {
  const type = typeBehind(model);
  // The site itself is on every page, and cannot be withdrawn.
  if (type === undefined || type === 'site' || type === 'redirect') return null;
  const documentId = document?.documentId;
  return {
    title: 'Utilisé par',
    content:
      documentId === undefined ? (
        <Sentence>Ce contenu n’est pas encore enregistré.</Sentence>
      ) : (
        <UsedBy
          key={`${type} ${documentId}`}
          type={type}
          documentId={documentId}
          revision={JSON.stringify([document?.updatedAt, document?.publishedAt, meta])}
        />
      ),
  };
}
