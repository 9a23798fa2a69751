import type { Attempts } from '../../../../cms/src/roles/warning/attempts.ts';
import type { Attempt } from '../../../../cms/src/roles/warning/due.ts';

/** What became of warnings, as the database keeps it: one row a contact and a closing day. */
export function attemptsInMemory(): Attempts & { rows: Attempt[] } {
  const rows: Attempt[] = [];
  return {
    rows,
    since: async (day) => rows.filter(({ closesOn }) => closesOn >= day).map((row) => ({ ...row })),
    async take({ role, closesOn, recipient, earlier }, now) {
      const key = { role: role.documentId, closesOn, contact: recipient.documentId };
      const row = rows.find((row) =>
        Object.entries(key).every(([name, value]) => row[name as keyof typeof key] === value),
      );
      const at = now.toISOString();
      if (row === undefined) {
        rows.push({ ...key, id: rows.length + 1, state: 'sending', attempts: 1, at });
        return { ...(rows.at(-1) as Attempt) };
      }
      if (row.attempts !== earlier?.attempts) return undefined;
      return { ...Object.assign(row, { state: 'sending', attempts: row.attempts + 1, at }) };
    },
    async end({ id }, state, now) {
      const row = rows.find((row) => row.id === id);
      if (row !== undefined) Object.assign(row, { state, at: now.toISOString() });
    },
    async tidy() {},
  };
}
