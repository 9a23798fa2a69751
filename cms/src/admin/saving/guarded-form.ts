import { unstable_useDocumentLayout } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { documentNamed } from './aim.ts';
import { formOpened, formShown, type GuardedForm } from './desk.ts';
import { type KeptForm, useKeptForm } from './kept-form.ts';

/** What a form is about. */
export interface Subject {
  model: string;
  documentId: string | undefined;
  isSingle: boolean;
  /** When the document in the form came to say what it says. */
  state: string | undefined;
}

/**
 * The form around who asks, guarded: its saves say what they were loaded from, and what is typed in
 * it outlives those that fail.
 */
export function useGuardedForm({ model, documentId, isSingle, state }: Subject): KeptForm {
  const document = documentNamed(model, documentId, isSingle);
  const form = useKeptForm(state);
  const labels = useLabels(model);
  const latest = useRef({ form, labels });
  latest.current = { form, labels };

  useEffect(() => {
    if (state !== undefined) formShown(document, state);
  }, [document, state]);
  useEffect(
    () =>
      formOpened({
        document,
        kept: () => latest.current.form,
        labels: () => latest.current.labels,
      }),
    [document],
  );

  return form;
}

function useLabels(model: string): ReturnType<GuardedForm['labels']> {
  const { metadatas } = unstable_useDocumentLayout(model).edit;
  return Object.fromEntries(
    Object.entries(metadatas).map(([field, { label }]) => [field, label ?? field]),
  );
}
