import { typeBehind } from '../kinds.ts';
import { Planned } from './planned.tsx';

/** What Strapi tells a panel of the document in the form. */
interface Form {
  /** `api::post.post`. */
  model: string;
  /** None while a document is being created. */
  document?: { documentId?: string; updatedAt?: string };
}

/** The types that have drafts: the others are public as they are saved. */
const planned: readonly string[] = ['post', 'role', 'startup', 'page'];

/** « Programmer »: a publication or a withdrawal at a chosen moment. */
export function PlannedPanel({ model, document }: Form) {
  const type = typeBehind(model);
  if (type === undefined || !planned.includes(type) || !document?.documentId) return null;
  const path = `/parvis/planned/${type}/${document.documentId}`;
  return { title: 'Programmer', content: <Planned key={path} path={path} /> };
}
