import type { Reading } from '@parvis/shared';
import { createReading } from '../snapshot/reading.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { digestOf } from './digest.ts';

/** Questions asked of a snapshot that is changed for a moment: nothing is recorded of them. */
export interface Trial {
  ask<Value>(question: (reading: Reading) => Value): Value;
  /** Of the answer; none when the question throws. */
  digest(question: (reading: Reading) => unknown): string | undefined;
}

/** @param keptAnswer the answer to a shared question that the change does not concern, in a box */
export function createTrial(
  snapshot: Snapshot,
  keptAnswer: (question: (reading: Reading) => unknown) => { value: unknown } | undefined,
): Trial {
  /** Of shared questions: each is asked once. */
  const answers = new Map<(reading: Reading) => unknown, unknown>();

  function ask<Value>(question: (reading: Reading) => Value): Value {
    return question(createReading(snapshot, () => undefined, share));
  }

  function share<Answer>(question: (reading: Reading) => Answer): Answer {
    if (!answers.has(question)) {
      const known = keptAnswer(question);
      answers.set(question, known === undefined ? ask(question) : known.value);
    }
    return answers.get(question) as Answer;
  }

  return {
    ask,
    digest(question) {
      try {
        return digestOf(answers.has(question) ? answers.get(question) : ask(question)).digest;
      } catch {
        return undefined;
      }
    },
  };
}
