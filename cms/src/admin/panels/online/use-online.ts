import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Answer } from './answer.ts';
import { type Heard, keepAsking } from './asking.ts';

/**
 * What the CMS answers at a path, kept up to date; none until its first answer.
 *
 * @param revision asks at once when it changes; what was heard before stays until then
 */
export function useOnline(path: string, revision: string): Heard | undefined {
  const { get } = useFetchClient();
  const [heard, setHeard] = useState<Heard>();
  // The revision is no more than a reason to ask again.
  useEffect(() => {
    const ask = async () => (await get<Answer>(path)).data;
    return keepAsking(ask, setHeard, { page: document, setTimeout, clearTimeout });
  }, [get, path, revision]);
  return heard;
}
