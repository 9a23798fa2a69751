import type { DocumentType } from '@parvis/shared';
import type { Core, UID } from '@strapi/strapi';
import type { PlannedChange } from './change.ts';

const CHANGE = 'api::planned-change.planned-change' as UID.ContentType;

type Stored = Omit<PlannedChange, 'at' | 'endedAt'> & {
  at: string | Date;
  endedAt: string | Date | null;
};

export interface PlannedChanges {
  /** What is planned of a document, or of all, the first to come first. */
  planned(of?: { type: DocumentType; documentId: string }): Promise<PlannedChange[]>;
  /** What ended since an instant, the last first. */
  ended(since: Date): Promise<PlannedChange[]>;
  find(id: number): Promise<PlannedChange | undefined>;
  /** The instant of the first of those to come, or that should have been carried out. */
  next(): Promise<string | null>;
  /** The first that is due. */
  due(now: Date): Promise<PlannedChange | undefined>;
  add(change: Omit<PlannedChange, 'id' | 'state' | 'endedAt' | 'reason'>): Promise<PlannedChange>;
  /**
   * Ends what is still planned. Inside a transaction, another who tries waits for its end.
   *
   * @returns whether it was this call that ended it
   */
  end(id: number, ending: Pick<PlannedChange, 'state' | 'endedAt' | 'reason'>): Promise<boolean>;
}

export function plannedChanges(strapi: Core.Strapi): PlannedChanges {
  const rows = strapi.db.query(CHANGE);
  const inOrder = [{ at: 'asc' }, { id: 'asc' }];
  const read = async (where: object, orderBy: object[] = inOrder): Promise<PlannedChange[]> => {
    const found: Stored[] = await rows.findMany({ where, orderBy });
    return found.map(changeOf);
  };

  return {
    planned(of) {
      const subject = of && { subjectType: of.type, subject: of.documentId };
      return read({ state: 'planned', ...subject });
    },
    ended: (since) =>
      read({ state: { $in: ['done', 'failed'] }, endedAt: { $gte: since } }, [{ endedAt: 'desc' }]),
    find: async (id) => (await read({ id }))[0],
    async next() {
      const found: Stored | null = await rows.findOne({
        where: { state: 'planned' },
        orderBy: inOrder,
      });
      return found === null ? null : changeOf(found).at;
    },
    async due(now) {
      const found: Stored | null = await rows.findOne({
        where: { state: 'planned', at: { $lte: now } },
        orderBy: inOrder,
      });
      return found === null ? undefined : changeOf(found);
    },
    async add(change) {
      return changeOf(await rows.create({ data: { ...change, state: 'planned' } }));
    },
    async end(id, ending) {
      const { count } = await rows.updateMany({ where: { id, state: 'planned' }, data: ending });
      return count === 1;
    },
  };
}

function changeOf(row: Stored): PlannedChange {
  return {
    ...row,
    at: new Date(row.at).toISOString(),
    endedAt: row.endedAt === null ? null : new Date(row.endedAt).toISOString(),
  };
}
