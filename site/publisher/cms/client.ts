import { setTimeout as wait } from 'node:timers/promises';
import {
  type DocumentType,
  type PublicationDocuments,
  type PublicationIndex,
  publicationApi,
  publicationDocuments,
  publicationIndex,
} from '@parvis/shared';
import type { z } from 'zod';

/** The CMS as the publisher knows it: what is published, and nothing else. */
export interface Cms {
  /** Every published document with its version. */
  index(): Promise<PublicationIndex>;
  /** The documents of a type that are still published among these; any number of identifiers. */
  documents(type: DocumentType, ids: readonly string[]): Promise<PublicationDocuments>;
  /** The bytes of a file by its path on the CMS; nothing when the CMS does not have it. */
  file(source: string): Promise<Uint8Array | undefined>;
}

/** The CMS did not answer, or not sensibly. The last good release stays up; the next look tries again. */
export class CmsUnavailableError extends Error {
  override name = 'CmsUnavailableError';
}

const DEADLINE = 20_000;
const RETRY_DELAYS = [200, 800, 2000];

/** @param token of the publisher, which can read published content and nothing else */
export function createCms(options: { url: string; token: string; retryDelays?: number[] }): Cms {
  const retryDelays = options.retryDelays ?? RETRY_DELAYS;

  async function get(path: string): Promise<Response> {
    const response = await fetch(new URL(path, options.url), {
      headers: { authorization: `Bearer ${options.token}` },
      signal: AbortSignal.timeout(DEADLINE),
      redirect: 'error',
    });
    if (response.status >= 500) throw new Error(`status ${response.status}`);
    return response;
  }

  async function withRetries<Value>(path: string, attempt: () => Promise<Value>): Promise<Value> {
    for (const delay of retryDelays) {
      try {
        return await attempt();
      } catch (error) {
        if (error instanceof CmsUnavailableError) throw error;
        await wait(delay);
      }
    }
    try {
      return await attempt();
    } catch (cause) {
      if (cause instanceof CmsUnavailableError) throw cause;
      throw new CmsUnavailableError(
        `The CMS at ${options.url} does not answer ${path} as it should.`,
        {
          cause,
        },
      );
    }
  }

  function json<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
    return withRetries(path, async () => {
      const response = await get(path);
      if (!response.ok) {
        throw new CmsUnavailableError(
          `The CMS at ${options.url} refuses ${path} with status ${response.status}. ` +
            'Check that PARVIS_PUBLISHER_TOKEN is the same for the CMS and the publisher.',
        );
      }
      return schema.parse(await response.json());
    });
  }

  return {
    index: () => json(publicationApi.index, publicationIndex),

    async documents(type, ids) {
      const found: PublicationDocuments['documents'] = [];
      for (let start = 0; start < ids.length; start += publicationApi.documentsPerRequest) {
        const some = ids.slice(start, start + publicationApi.documentsPerRequest);
        const query = new URLSearchParams({ type, ids: some.join(',') });
        const answer = await json(`${publicationApi.documents}?${query}`, publicationDocuments);
        found.push(...answer.documents);
      }
      return { documents: found };
    },

    file: (source) =>
      withRetries(source, async () => {
        const response = await get(source);
        return response.ok ? response.bytes() : undefined;
      }),
  };
}
