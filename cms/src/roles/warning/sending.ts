import { dayOf } from '@parvis/shared';
import type { Message } from '../../mail/message.ts';
import type { Attempts } from './attempts.ts';
import { isDue, type PublishedRole, unsentWarnings, type Warning } from './due.ts';
import { type Addresses, messageOf } from './message.ts';

interface Surroundings {
  roles(now: Date): Promise<PublishedRole[]>;
  attempts: Attempts;
  send(message: Message): Promise<unknown>;
  addresses: Addresses;
  /** Told of a warning that could not be sent, the first time. */
  alarm(warning: Warning, error: unknown): void;
  now(): Date;
}

/**
 * Sends every warning that is due, one message a recipient. One that cannot be sent keeps no other
 * back, and is due again later. Whoever dies between sending and saying so makes it be sent twice,
 * rather than never.
 */
export async function sendWarnings(
  { roles, attempts, send, addresses, alarm, now }: Surroundings,
  isOver: () => boolean,
): Promise<void> {
  const begun = now();
  await attempts.tidy(dayOf(begun));
  const known = await attempts.since(dayOf(begun));
  for (const warning of unsentWarnings(await roles(begun), known, begun)) {
    if (isOver()) return;
    if (!isDue(warning, begun)) continue;
    const attempt = await attempts.take(warning, now());
    if (attempt === undefined) continue;
    try {
      await send(messageOf(warning, addresses, begun));
    } catch (error) {
      await attempts.end(attempt, 'failed', now());
      if (warning.earlier?.state !== 'failed') alarm(warning, error);
      continue;
    }
    await attempts.end(attempt, 'sent', now());
  }
}
