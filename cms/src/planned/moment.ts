import { instantInParis, instantOfParis } from '@parvis/shared';

/** A moment, or why what was asked for is none: a sentence in French. */
export type Moment = { at: Date } | { problem: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

/**
 * The moment of a wall-clock time in Paris that is still to come.
 *
 * @param day  `2026-11-24`
 * @param time `09:30`
 */
export function momentToCome(day: unknown, time: unknown, now: Date): Moment {
  if (typeof day !== 'string' || typeof time !== 'string' || !DAY.test(day) || !TIME.test(time)) {
    return { problem: 'Indiquez un jour et une heure.' };
  }
  const at = instantInParis(day, time);
  if (Number.isNaN(at.getTime())) return { problem: 'Ce jour ou cette heure n’existe pas.' };
  // In March an hour is skipped; a day that no month has moves on too.
  if (!instantOfParis(at).startsWith(`${day}T${time}`)) {
    return { problem: `Il n’est jamais ${time} à Paris ce jour-là. Choisissez une autre heure.` };
  }
  if (at <= now) return { problem: 'Ce moment est déjà passé.' };
  return { at };
}
