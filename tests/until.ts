import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 90_000;

/**
 * Asks again and again until an answer satisfies.
 *
 * @throws with the last answer, when none did in a minute and a half
 */
export async function until<Answer>(
  ask: () => Answer | Promise<Answer>,
  satisfies: (answer: Answer) => boolean,
): Promise<Answer> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (performance.now() > deadline) {
      throw new Error(`Still not, after a minute and a half: ${JSON.stringify(answer)}`);
    }
    await wait(20);
  }
}
