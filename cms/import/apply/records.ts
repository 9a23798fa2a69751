import type { ImportRecord } from '../plan/index.ts';
import { piecesOf, RECORD, type Strapi } from './strapi.ts';

/** Notes what was imported, so that the next import knows. What is noted already is left alone. */
export async function keepRecords(
  strapi: Strapi,
  records: readonly ImportRecord[],
  known: ReadonlyMap<string, ImportRecord>,
): Promise<void> {
  const created = records.filter(({ source }) => !known.has(source));
  const changed = records.filter((record) => {
    const before = known.get(record.source);
    return before !== undefined && !isSame(before, record);
  });
  for (const piece of piecesOf(created, 100)) {
    await strapi.db
      .query(RECORD)
      .createMany({ data: piece.map((record) => ({ ...record, publishedAt: new Date() })) });
  }
  for (const { source, ...record } of changed) {
    await strapi.db.query(RECORD).updateMany({ where: { source }, data: record });
  }
}

function isSame(a: ImportRecord, b: ImportRecord): boolean {
  return (
    a.sourceDigest === b.sourceDigest &&
    a.contentDigest === b.contentDigest &&
    a.target === b.target &&
    a.outcome === b.outcome &&
    a.writtenAt === b.writtenAt
  );
}
