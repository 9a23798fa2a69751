import { Sharing } from './sharing.tsx';
import { shareableTypes, words } from './words.ts';

/** « Partager l’aperçu »: beside the form of a draft, links that show it to people without an account. */
export function SharingPanel({
  model,
  document,
}: {
  /** `api::post.post`. */
  model: string;
  /** None while a document is being created. */
  document?: { documentId?: string };
}) {
  const type = model.match(/^api::(.+)\./)?.[1];
  if (type === undefined || !shareableTypes.includes(type)) return null;
  const documentId = document?.documentId;
  return {
    title: words.title,
    content: <Sharing key={`${type} ${documentId}`} type={type} documentId={documentId} />,
  };
}
