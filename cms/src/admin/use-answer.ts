import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';

/** What the CMS answered; `asking` before its first answer, `nothing` when it did not. */
export type Heard<Answer> = Answer | 'asking' | 'nothing';

/**
 * What the CMS answers at a path.
 *
 * @returns the answer, and what asks again
 */
export function useAnswer<Answer extends object>(path: string): [Heard<Answer>, () => void] {
  const { get } = useFetchClient();
  const [heard, setHeard] = useState<Heard<Answer>>('asking');
  const asked = useRef(0);
  const ask = useCallback(() => {
    asked.current += 1;
    const question = asked.current;
    // An answer to an earlier question says nothing any more.
    const hear = (answer: Heard<Answer>) => {
      if (question === asked.current) setHeard(answer);
    };
    get<Answer>(path).then(
      ({ data }) => hear(data),
      () => hear('nothing'),
    );
  }, [get, path]);
  useEffect(ask, [ask]);
  return [heard, ask];
}
