import { useMay } from '../../permission.ts';
import { Review } from './review.tsx';

/** What Strapi tells a panel of the document in the form. */
interface Form {
  /** `api::post.post`. */
  model: string;
  /** None while a document is being created. */
  document?: { documentId?: string };
}

/** « Relecture »: for who writes a type of document that has drafts, and doesn’t publish it. */
export function ReviewPanel({ model, document }: Form) {
  const may = useMay(model);
  const type = model.match(/^api::(.+)\./)?.[1];
  if (type === undefined || !hasDrafts.has(type) || !may('update') || may('publish')) return null;
  return {
    title: 'Relecture',
    content: <Review type={type} isSaved={document?.documentId !== undefined} />,
  };
}

/** The others are online as soon as they are saved. */
const hasDrafts: ReadonlySet<string> = new Set(['post', 'role', 'startup', 'page']);
