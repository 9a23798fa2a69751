import type { Answer, StatusIn } from './answer.ts';

/** What the CMS answered; `nothing` when it did not. */
export type Heard = Answer | 'nothing';

/** Something is under way, and its editor watches. */
const SOON = 1_000;
/** Something does not work, and will again. */
const BY_AND_BY = 5_000;
/** Nothing should change without somebody's doing. */
const RARELY = 30_000;

/** What is needed of the browser. */
export interface Browser {
  /** The document of the tab. */
  page: {
    readonly hidden: boolean;
    addEventListener(event: 'visibilitychange', listener: () => void): void;
    removeEventListener(event: 'visibilitychange', listener: () => void): void;
  };
  setTimeout(task: () => void, milliseconds: number): number;
  clearTimeout(timer: number | undefined): void;
}

export interface Asking {
  /** Asks without waiting for the next time: something happened. */
  askNow(): void;
  stop(): void;
}

/**
 * Asks at once, then as often as the answers call for, and never while the tab is hidden.
 *
 * @param pauseAfter milliseconds until the next question is worth asking
 */
export function keepAsking<Told>(
  ask: () => Promise<Told>,
  hear: (heard: Told | 'nothing') => void,
  pauseAfter: (heard: Told | 'nothing') => number,
  { page, setTimeout, clearTimeout }: Browser,
): Asking {
  let timer: number | undefined;
  let isAsking = false;
  /** Something happened since the question under way was put. */
  let mustAskAgain = false;
  let isOver = false;

  async function askNow() {
    if (isOver || page.hidden) return;
    if (isAsking) {
      mustAskAgain = true;
      return;
    }
    isAsking = true;
    mustAskAgain = false;
    clearTimeout(timer);
    const heard = await ask().catch((): 'nothing' => 'nothing');
    isAsking = false;
    if (isOver) return;
    hear(heard);
    timer = setTimeout(askNow, mustAskAgain ? 0 : pauseAfter(heard));
  }

  page.addEventListener('visibilitychange', askNow);
  void askNow();
  return {
    askNow: () => void askNow(),
    stop() {
      isOver = true;
      clearTimeout(timer);
      page.removeEventListener('visibilitychange', askNow);
    },
  };
}

/** Milliseconds until the next question is worth asking. */
export function pauseAfter(heard: Heard): number {
  if (heard === 'nothing') return BY_AND_BY;
  const { status, isPublished } = heard;
  switch (status.state) {
    case 'publishing':
      return SOON;
    case 'absent':
      return isPublished ? SOON : RARELY;
    case 'waiting':
      return pauseWhileWaiting[status.reason];
    case 'silent':
      return BY_AND_BY;
    default:
      return RARELY;
  }
}

const pauseWhileWaiting: Record<StatusIn<'waiting'>['reason'], number> = {
  'not-looked-yet': SOON,
  'cms-unreachable': BY_AND_BY,
  'publisher-failing': BY_AND_BY,
  'until-date': RARELY,
  held: RARELY,
  'removals-to-confirm': RARELY,
};
