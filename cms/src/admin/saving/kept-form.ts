import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { changedFields, onlyFields, type Values } from './changes.ts';

interface Kept {
  loaded: Values;
  typed: Values;
}

export interface KeptForm {
  /** The fields that were changed since the form was loaded. */
  changed(): string[];
  /**
   * Puts back what was typed, once Strapi has made of the form what a failed save makes of it.
   *
   * @param state what the document is to be loaded again as, before; none for what is loaded already
   */
  putBack(state: string | undefined): void;
  /** Forgets what was typed. */
  giveUp(): void;
}

/** `due`: Strapi has made of the form what it was going to. */
type Return = { until: string | undefined; isDue: boolean };

/**
 * What is in the form, remembered from before a save: while it saves, Strapi shows the form as if
 * it were saved, and when that fails, as it is stored, without what was typed.
 *
 * @param state when the document in the form came to say what it says
 */
export function useKeptForm(state: string | undefined): KeptForm {
  const values = useForm('KeptForm', (form) => form.values as Values);
  const initialValues = useForm('KeptForm', (form) => form.initialValues as Values);
  const isSubmitting = useForm('KeptForm', (form) => form.isSubmitting);
  const resetForm = useForm('KeptForm', (form) => form.resetForm);
  const setValues = useForm('KeptForm', (form) => form.setValues);
  const kept = useRef<Kept>({ loaded: initialValues, typed: values });
  const [back, setBack] = useState<Return>();

  if (back === undefined && (!isSubmitting || kept.current.loaded === initialValues)) {
    kept.current = { loaded: initialValues, typed: values };
  }

  useEffect(() => {
    if (back === undefined || back.isDue || isSubmitting) return;
    if (back.until !== undefined && (state ?? '') < back.until) return;
    // Strapi puts what was loaded in the form after this, as the form stands around it.
    const timer = setTimeout(() => setBack({ ...back, isDue: true }));
    return () => clearTimeout(timer);
  }, [back, isSubmitting, state]);

  useEffect(() => {
    if (back?.isDue !== true) return;
    const { loaded, typed } = kept.current;
    // Strapi may take what was not saved for what was.
    const isTaken = changedFields(initialValues, typed).length === 0;
    const stored = isTaken ? loaded : initialValues;
    if (isTaken) resetForm(loaded);
    setValues({ ...stored, ...onlyFields(typed, changedFields(loaded, typed)) });
    setBack(undefined);
  }, [back, initialValues, resetForm, setValues]);

  return {
    changed: () => changedFields(kept.current.loaded, kept.current.typed),
    putBack: (until) => setBack({ until, isDue: false }),
    giveUp: () => resetForm(kept.current.loaded),
  };
}
