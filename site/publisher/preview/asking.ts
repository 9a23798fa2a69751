import type { Asked, Queries, Reading } from '@parvis/shared';
import { createReading } from '../snapshot/reading.ts';
import type { Content } from '../snapshot/snapshot.ts';

/**
 * The questions that one page may ask of some content, without a record of who asked what: its
 * answers are nobody else's. Those that queries share are found once.
 */
export function askOnce(content: Content, queries: Queries): Asked<Queries> {
  const shared = new Map<(reading: Reading) => unknown, unknown>();
  const newReading = () => createReading(content, () => undefined, share);

  function share<Answer>(question: (reading: Reading) => Answer): Answer {
    if (!shared.has(question)) shared.set(question, question(newReading()));
    return shared.get(question) as Answer;
  }

  return Object.fromEntries(
    Object.entries(queries).map(([name, query]) => [
      name,
      (...args: unknown[]) => query(newReading(), ...args),
    ]),
  );
}
