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
  /** Every published document, once, with its version. */
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

/** How long the CMS is waited for, in milliseconds. */
export interface Patience {
  /** For one answer, its body included: a CMS that drips is a CMS that does not answer. */
  deadline: number;
  /** Before each further try. */
  retryDelays: readonly number[];
}

const usualPatience: Patience = { deadline: 10_000, retryDelays: [100, 400, 1500] };

/**
 * @param options.token of the publisher, which can read published content and nothing else
 */
export function createCms(options: { url: string; token: string; patience?: Patience }): Cms {
  const { deadline, retryDelays } = options.patience ?? usualPatience;

  async function get(path: string): Promise<Response> {
    const response = await fetch(new URL(path, options.url), {
      headers: { authorization: `Bearer ${options.token}` },
      signal: AbortSignal.timeout(deadline),
      redirect: 'error',
    });
    if (response.status >= 500) throw new Error(`status ${response.status}`);
    return response;
  }

  async function withRetries<Value>(path: string, attempt: () => Promise<Value>): Promise<Value> {
    for (const delay of [...retryDelays, undefined]) {
      try {
        return await attempt();
      } catch (cause) {
        if (cause instanceof CmsUnavailableError) throw cause;
        // One that was waited for to the end is not waited for again: other work waits too.
        if (delay === undefined || isTimeout(cause)) throw unavailable(path, cause);
        await wait(delay);
      }
    }
    throw new Error('unreachable: the last try returns or throws');
  }

  function unavailable(path: string, cause: unknown): CmsUnavailableError {
    const message = `The CMS at ${options.url} does not answer ${path} as it should.`;
    return new CmsUnavailableError(message, { cause });
  }

  function json<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    check: (answer: z.infer<Schema>) => void,
  ): Promise<z.infer<Schema>> {
    return withRetries(path, async () => {
      const response = await get(path);
      if (!response.ok) {
        throw new CmsUnavailableError(
          `The CMS at ${options.url} refuses ${path} with status ${response.status}. ` +
            'Check that PARVIS_PUBLISHER_TOKEN is the same for the CMS and the publisher.',
        );
      }
      const answer = schema.parse(await response.json());
      check(answer);
      return answer;
    });
  }

  return {
    index: () => json(publicationApi.index, publicationIndex, checkCount),

    async documents(type, ids) {
      const found: PublicationDocuments['documents'] = [];
      for (let start = 0; start < ids.length; start += publicationApi.documentsPerRequest) {
        const some = ids.slice(start, start + publicationApi.documentsPerRequest);
        const query = new URLSearchParams({ type, ids: some.join(',') });
        const answer = await json(
          `${publicationApi.documents}?${query}`,
          publicationDocuments,
          ({ documents }) => checkAsked(type, some, documents),
        );
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

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/** A list that lost or doubled documents on its way is not what the database counted. */
function checkCount({ count, documents }: PublicationIndex): void {
  const distinct = new Set(documents.map(({ type, documentId }) => `${type} ${documentId}`)).size;
  if (distinct === documents.length && distinct === count) return;
  throw new Error(
    `it lists ${documents.length} documents, ${distinct} of them distinct, and counts ${count}`,
  );
}

function checkAsked(
  type: DocumentType,
  asked: readonly string[],
  documents: PublicationDocuments['documents'],
): void {
  const wanted = new Set(asked);
  for (const document of documents) {
    if (document.type === type && wanted.delete(document.documentId)) continue;
    throw new Error(
      `it answers ${document.type} ${document.documentId}, not asked or a second time`,
    );
  }
}
