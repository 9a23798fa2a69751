import { Closing } from './closing.tsx';

/** What Strapi tells a panel of the document in the form. */
interface Form {
  /** `api::role.role`. */
  model: string;
  /** None while a document is being created. */
  document?: { documentId?: string; updatedAt?: string };
}

/** « Clore ou prolonger »: how a role ends, in one click. */
export function ClosingPanel({ model, document }: Form) {
  if (model !== 'api::role.role' || !document?.documentId) return null;
  const { documentId, updatedAt = '' } = document;
  return {
    title: 'Clore ou prolonger',
    content: <Closing key={`${documentId} ${updatedAt}`} documentId={documentId} />,
  };
}
