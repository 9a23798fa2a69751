import { isFetchError, useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Asking, askAbout, type Failure, type Heard } from './asking.ts';

/**
 * What the CMS answers about the form as it is, unsaved values included; kept up to date.
 *
 * @param path that takes the values of a form: `/parvis/checks/post`
 * @param revision asks at once when it changes: the document was saved or published
 * @returns what is heard, and how to ask again
 */
export function useAsked<Answer>(
  path: string,
  documentId: string | undefined,
  revision: string,
): [heard: Heard<Answer>, again: () => void] {
  const { post } = useFetchClient();
  const values = useForm('useAsked', (form) => form.values);
  const question = useMemo(() => JSON.stringify({ values, documentId }), [values, documentId]);
  const latest = useRef(question);
  const asking = useRef<Asking>();
  const [heard, setHeard] = useState<Heard<Answer>>({ answer: undefined, progress: 'asking' });

  // The revision is no more than a reason to ask again.
  useEffect(() => {
    const ask = async () => (await post<Answer>(path, JSON.parse(latest.current))).data;
    const started = askAbout<Answer>(ask, setHeard, failureOf, window);
    asking.current = started;
    const look = () => {
      if (!document.hidden) started.now();
    };
    document.addEventListener('visibilitychange', look);
    started.now();
    return () => {
      document.removeEventListener('visibilitychange', look);
      started.stop();
    };
  }, [post, path, revision]);

  useEffect(() => {
    if (latest.current === question) return;
    latest.current = question;
    asking.current?.changed();
  }, [question]);

  return [heard, () => asking.current?.now()];
}

/** A right that is missing does not come by asking again. */
function failureOf(error: unknown): Failure {
  const status = isFetchError(error) ? Number(error.status) : 0;
  return status === 403 || status === 404 ? 'refused' : 'silent';
}
