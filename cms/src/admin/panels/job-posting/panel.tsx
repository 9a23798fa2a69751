import { askedIn, type Form } from '../asked/form.ts';
import { Posting } from './posting.tsx';

/** « Visible dans les moteurs d’emploi »: what an offer lacks for search engines to show it. */
export function JobPostingPanel(form: Form) {
  const asked = form.model === 'api::role.role' ? askedIn(form) : undefined;
  if (asked === undefined) return null;
  return {
    title: 'Visible dans les moteurs d’emploi',
    content: <Posting key={asked.documentId} {...asked} />,
  };
}
