import { daysAfter } from '@parvis/shared';
import type { Core, UID } from '@strapi/strapi';
import type { Attempt, Warning } from './due.ts';

export const SENT_WARNING = 'api::sent-warning.sent-warning' as UID.ContentType;

/** What became of the warnings, kept so that each is sent once whoever looks. */
export interface Attempts {
  /** Those about roles that had not closed on a day. */
  since(day: string): Promise<Attempt[]>;
  /**
   * Takes a warning, to send it.
   *
   * @returns what to end; nothing when another instance of the CMS took it
   */
  take(warning: Warning, now: Date): Promise<Attempt | undefined>;
  end(attempt: Attempt, state: 'sent' | 'failed', now: Date): Promise<void>;
  /** Forgets what no look asks for any more. */
  tidy(today: string): Promise<void>;
}

/** Long after a role has closed, nobody asks who was warned. */
const DAYS_KEPT = 90;

export function attemptsIn(strapi: Core.Strapi): Attempts {
  const rows = strapi.db.query(SENT_WARNING);

  async function takeFirst(warning: Warning, now: Date): Promise<Attempt | undefined> {
    const key = keyOf(warning);
    const first = { ...key, state: 'sending', attempts: 1, at: now.toISOString() };
    try {
      return attemptOf(await rows.create({ data: first }));
    } catch (error) {
      // The index refuses a second row (`bootstrap/indexes.ts`).
      if ((await rows.findOne({ where: key })) !== null) return undefined;
      throw error;
    }
  }

  return {
    async since(day) {
      const found: Stored[] = await rows.findMany({ where: { closesOn: { $gte: day } } });
      return found.map(attemptOf);
    },
    async take(warning, now) {
      const { earlier } = warning;
      if (earlier === undefined) return takeFirst(warning, now);
      const { id, state, attempts } = earlier;
      const again = { state: 'sending', attempts: attempts + 1, at: now.toISOString() } as const;
      const { count } = await rows.updateMany({ where: { id, state, attempts }, data: again });
      return count === 1 ? { ...earlier, ...again } : undefined;
    },
    async end({ id, attempts }, state, now) {
      const data = { state, at: now.toISOString() };
      await rows.updateMany({ where: { id, attempts }, data });
    },
    async tidy(today) {
      await rows.deleteMany({ where: { closesOn: { $lt: daysAfter(today, -DAYS_KEPT) } } });
    },
  };
}

function keyOf({ role, closesOn, recipient }: Warning) {
  return { role: role.documentId, closesOn, contact: recipient.documentId };
}

type Stored = Omit<Attempt, 'at'> & { at: string | Date };

function attemptOf(row: Stored): Attempt {
  return { ...row, at: new Date(row.at).toISOString() };
}
