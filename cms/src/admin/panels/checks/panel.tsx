import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import { askedIn, type Form } from '../asked/form.ts';
import { Checks } from './checks.tsx';

/** « Avant de publier »: what is to mend in the form, and where. */
export function ChecksPanel(form: Form) {
  const { hasDraftAndPublish } = useContentManagerContext();
  const asked = askedIn(form);
  if (asked === undefined) return null;
  return {
    title: hasDraftAndPublish ? 'Avant de publier' : 'Avant d’enregistrer',
    content: (
      <Checks key={`${asked.type} ${asked.documentId}`} {...asked} hasDrafts={hasDraftAndPublish} />
    ),
  };
}
