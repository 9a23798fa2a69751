import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

/**
 * What the CMS answers at a path; `nothing` when it does not, and none until then.
 *
 * @param path none asks nothing
 * @param revision asks again when it changes
 */
export function useAnswer<Answer extends object>(
  path: string | undefined,
  revision: string,
): Answer | 'nothing' | undefined {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<Answer | 'nothing'>();
  // The revision is no more than a reason to ask again.
  useEffect(() => {
    setAnswer(undefined);
    if (path === undefined) return;
    let isOver = false;
    const hear = (heard: Answer | 'nothing') => {
      if (!isOver) setAnswer(heard);
    };
    get<Answer>(path).then(
      ({ data }) => hear(data),
      () => hear('nothing'),
    );
    return () => {
      isOver = true;
    };
  }, [get, path, revision]);
  return answer;
}
