import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { usePublisherEvents } from '../../publisher/use-publisher-events.ts';
import type { Answer } from './answer.ts';
import { type Asking, type Heard, keepAsking, pauseAfter } from './asking.ts';

/**
 * What the CMS answers at a path, kept up to date as the publisher works; none until its first
 * answer.
 *
 * @param revision asks at once when it changes; what was heard before stays until then
 */
export function useOnline(path: string, revision: string): Heard | undefined {
  const { get } = useFetchClient();
  const [heard, setHeard] = useState<Heard>();
  const asking = useRef<Asking>();
  // The revision is no more than a reason to ask again.
  useEffect(() => {
    const ask = async () => (await get<Answer>(path)).data;
    const browser = { page: document, setTimeout, clearTimeout };
    asking.current = keepAsking(ask, setHeard, pauseAfter, browser);
    return () => asking.current?.stop();
  }, [get, path, revision]);
  usePublisherEvents(useCallback(() => asking.current?.askNow(), []));
  return heard;
}
