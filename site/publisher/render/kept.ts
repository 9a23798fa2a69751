/** Answers kept for whoever asks next, as many as a size allows: those used last. */
export interface KeptAnswers<Key> {
  /** The answer to a question, in a box because an answer may be `undefined`. */
  of(question: Key): { value: unknown } | undefined;
  /** @param size of the answer as JSON, in characters */
  keep(question: Key, value: unknown, size: number): void;
  forget(question: Key): void;
}

/** @param room the characters of all answers together */
export function createKeptAnswers<Key>(room: number): KeptAnswers<Key> {
  // A map keeps the order in which its keys came: the first is the one used longest ago.
  const kept = new Map<Key, { value: unknown; size: number }>();
  let taken = 0;

  function forget(question: Key): void {
    taken -= kept.get(question)?.size ?? 0;
    kept.delete(question);
  }

  return {
    of(question) {
      const answer = kept.get(question);
      if (answer === undefined) return undefined;
      kept.delete(question);
      kept.set(question, answer);
      return answer;
    },

    keep(question, value, size) {
      forget(question);
      kept.set(question, { value, size });
      taken += size;
      for (const oldest of kept.keys()) {
        if (taken <= room) break;
        forget(oldest);
      }
    },

    forget,
  };
}
