import { adminApi } from '@strapi/strapi/admin';

/** What is used of Strapi's store of answers, which types the questions of no plugin. */
interface Answers {
  enhanceEndpoints(changes: { endpoints: Record<string, { keepUnusedDataFor: number }> }): unknown;
}

/**
 * Has Strapi ask for the address of a preview each time that it opens one. It would keep it for a
 * minute after the preview was closed; who is told that their link is over, closes and opens again
 * would read the same.
 */
export function renewPreviewLinks(): void {
  (adminApi as unknown as Answers).enhanceEndpoints({
    // Seconds.
    endpoints: { getPreviewUrl: { keepUnusedDataFor: 0 } },
  });
}
