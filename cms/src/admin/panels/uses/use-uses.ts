import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { FORESEE_PUBLICATION } from '../../../uses/answer.ts';
import { keepAsking } from '../online/asking.ts';
import type { Heard, Uses } from './answer.ts';
import { pauseAfter } from './words.ts';

/** What uses documents of a type, kept up to date; none until the first answer. */
export function useUses(type: string, documentIds: readonly string[]): Heard | undefined {
  return useAnswer(`/parvis/uses/${type}/${documentIds.join(',')}`, '');
}

/**
 * The same of one document, with what the publication of what is saved would change.
 *
 * @param revision asks at once when it changes
 */
export function useUsesAndPublication(
  type: string,
  documentId: string,
  revision: string,
): Heard | undefined {
  return useAnswer(`/parvis/uses/${type}/${documentId}?${FORESEE_PUBLICATION}`, revision);
}

function useAnswer(path: string, revision: string): Heard | undefined {
  const { get } = useFetchClient();
  const [heard, setHeard] = useState<Heard>();
  // The revision is no more than a reason to ask again.
  useEffect(() => {
    const ask = async () => (await get<Uses>(path)).data;
    const browser = { page: document, setTimeout, clearTimeout };
    return keepAsking(ask, setHeard, pauseAfter, browser).stop;
  }, [get, path, revision]);
  return heard;
}
