import { useEffect, useRef } from 'react';
import { formOpened, formShown } from './desk.ts';
import { type KeptForm, useKeptForm } from './kept-form.ts';

/**
 * The form around who asks, guarded: its saves say what they were loaded from, and what is typed in
 * it outlives those that fail.
 *
 * @param document as `documentNamed` names it
 * @param state when the document in the form came to say what it says
 */
export function useGuardedForm(document: string, state: string | undefined): KeptForm {
  const form = useKeptForm(state);
  const latest = useRef(form);
  latest.current = form;

  useEffect(() => {
    if (state !== undefined) formShown(document, state);
  }, [document, state]);
  useEffect(() => formOpened({ document, kept: () => latest.current }), [document]);

  return form;
}
