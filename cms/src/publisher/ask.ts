import type { Environment } from '../environment.ts';

/** Staff look at the answer while they wait for it; a publisher that is well answers at once. */
const DEADLINE_MS = 2_000;

/** Why the publisher told nothing, in English for operators. */
export interface Silence {
  silence: string;
}

interface Question<Answer> {
  method?: 'GET' | 'POST';
  /** From `publisherApi`: `/status`. */
  path: string;
  /** What the answer must look like. */
  answer: { safeParse(value: unknown): { success: true; data: Answer } | { success: false } };
  deadlineMs?: number;
}

/**
 * Asks the publisher something, with the secret of the signals.
 *
 * @param signal where the publisher hears signals: its other addresses are beside that one
 */
export async function askPublisher<Answer>(
  signal: Environment['signal'],
  { method = 'GET', path, answer, deadlineMs = DEADLINE_MS }: Question<Answer>,
): Promise<Answer | Silence> {
  if (signal === undefined) return { silence: 'PARVIS_SIGNAL_SECRET is not set' };
  try {
    const response = await fetch(new URL(`.${path}`, signal.url), {
      method,
      headers: { Authorization: `Bearer ${signal.secret}` },
      // The secret is for the publisher, not for where something else may send us.
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
    });
    if (!response.ok) return { silence: `it answered ${response.status}` };
    const parsed = answer.safeParse(await response.json());
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
