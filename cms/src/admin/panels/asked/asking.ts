/** Milliseconds without a key before what was typed is worth a question. */
const PAUSE = 700;
/** Milliseconds before asking again a CMS that did not answer. */
const BY_AND_BY = 5_000;

/** Why there is no answer: the CMS refuses to tell, or it could not be asked. */
export type Failure = 'refused' | 'silent';

/** What is known of the form as it is now. */
export interface Heard<Answer> {
  /** The last answer, which may be of the form as it was before. */
  answer: Answer | undefined;
  progress: 'asking' | 'answered' | Failure;
}

/** What is needed of the browser. */
export interface Clock {
  setTimeout(task: () => void, milliseconds: number): number;
  clearTimeout(timer: number | undefined): void;
}

/** Asks about a form that changes. */
export interface Asking {
  /** The form is not what it was: asks when it has stayed the same for a moment. */
  changed(): void;
  /** Asks now. */
  now(): void;
  stop(): void;
}

/**
 * Asks when told that the form has changed, and again until there is an answer. Of several questions
 * under way, only the last one is heard.
 *
 * @param failureOf why a question failed
 */
export function askAbout<Answer>(
  ask: () => Promise<Answer>,
  hear: (heard: Heard<Answer>) => void,
  failureOf: (error: unknown) => Failure,
  { setTimeout, clearTimeout }: Clock,
): Asking {
  let timer: number | undefined;
  let asked = 0;
  let answer: Answer | undefined;
  let isOver = false;

  function later(pause: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void askNow(), pause);
  }

  async function askNow() {
    clearTimeout(timer);
    asked += 1;
    const rank = asked;
    const isLast = () => !isOver && rank === asked;
    hear({ answer, progress: 'asking' });
    try {
      const found = await ask();
      if (!isLast()) return;
      answer = found;
      hear({ answer, progress: 'answered' });
    } catch (error) {
      if (!isLast()) return;
      const failure = failureOf(error);
      hear({ answer, progress: failure });
      if (failure === 'silent') later(BY_AND_BY);
    }
  }

  return {
    changed() {
      // What is under way is about the form as it was.
      asked += 1;
      hear({ answer, progress: 'asking' });
      later(PAUSE);
    },
    now: () => void askNow(),
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
