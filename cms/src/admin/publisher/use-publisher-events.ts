import { useAuth } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { watchPublisher } from './watching.ts';

const PATH = '/parvis/events';

/** @param hear called when the publisher did something; a stable function */
export function usePublisherEvents(hear: () => void): void {
  const token = useAuth('PublisherEvents', (state) => state.token);
  useEffect(() => {
    if (token === null) return;
    return watchPublisher(hear, {
      page: document,
      setTimeout: (task, milliseconds) => window.setTimeout(task, milliseconds),
      clearTimeout: (timer) => window.clearTimeout(timer),
      open: async (signal) => {
        // Strapi's own client waits for the end of an answer, and this one has none.
        const response = await fetch(PATH, {
          headers: { Authorization: `Bearer ${token}` },
          signal,
        });
        if (!response.ok || response.body === null) throw new Error(`${response.status}`);
        return response.body;
      },
    });
  }, [hear, token]);
}
