import {
  type DocumentStatus,
  type DocumentType,
  documentStatus,
  publisherApi,
} from '@parvis/shared';
import type { Environment } from '../environment.ts';

/** Staff look at the answer while they wait for it; a publisher that is well answers at once. */
const DEADLINE_MS = 2_000;

/** Why the publisher told nothing, in English for operators. */
export interface Silence {
  silence: string;
}

/**
 * Asks the publisher where a version of a document is on its way to visitors.
 *
 * @param signal where the publisher hears signals: its other addresses are beside that one
 * @param version that the CMS has published; none when it publishes nothing of the document
 */
export async function askPublisher(
  signal: Environment['signal'],
  type: DocumentType,
  documentId: string,
  version: string | undefined,
): Promise<DocumentStatus | Silence> {
  if (signal === undefined) return { silence: 'PARVIS_SIGNAL_SECRET is not set' };
  const path = publisherApi.documentStatus(type, documentId, version);
  try {
    const response = await fetch(new URL(`.${path}`, signal.url), {
      headers: { Authorization: `Bearer ${signal.secret}` },
      // The secret is for the publisher, not for where something else may send us.
      redirect: 'error',
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    if (!response.ok) return { silence: `it answered ${response.status}` };
    const parsed = documentStatus.safeParse(await response.json());
    return parsed.success ? parsed.data : { silence: 'its answer was not understood' };
  } catch (error) {
    return { silence: describe(error) };
  }
}

/** Node says « fetch failed », and puts the reason in the cause. */
function describe(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}
