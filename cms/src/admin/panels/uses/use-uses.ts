import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { keepAsking } from '../online/asking.ts';
import type { Heard, Uses } from './answer.ts';
import { pauseAfter } from './words.ts';

/**
 * What uses documents of a type, kept up to date; none until the first answer.
 *
 * @param revision asks at once when it changes
 */
export function useUses(
  type: string,
  documentIds: readonly string[],
  revision = '',
): Heard | undefined {
  const { get } = useFetchClient();
  const [heard, setHeard] = useState<Heard>();
  const path = `/parvis/uses/${type}/${documentIds.join(',')}`;
  // The revision is no more than a reason to ask again.
  useEffect(() => {
    const ask = async () => (await get<Uses>(path)).data;
    const browser = { page: document, setTimeout, clearTimeout };
    return keepAsking(ask, setHeard, pauseAfter, browser).stop;
  }, [get, path, revision]);
  return heard;
}
