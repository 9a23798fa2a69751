import type { Publication } from '../../site/publisher/publication.ts';
import type { JournalEntry } from '../../site/publisher/releases/journal.ts';

/** What a publication did, on one line. */
export function wordsForPublication({ release, rendered, removed }: Publication): string {
  return `Release ${release} is live: ${count(rendered, 'page')} rendered, ${count(removed, 'file')} removed.`;
}

/** The journal, a line a publication. */
export function wordsForJournal(entries: readonly JournalEntry[]): string {
  if (entries.length === 0) return 'There is no release yet: start Parvis with npm start.';
  return entries.map(wordsForEntry).join('\n');
}

const MOST_CHANGES = 3;

function wordsForEntry({ release, at, reason, outcome, ...entry }: JournalEntry): string {
  const start = `${String(release).padStart(6)}  ${at}  ${reason.padEnd(8)}  ${outcome.padEnd(9)}`;
  if (entry.failure !== undefined) return `${start}  ${entry.failure}`;
  const { changes, rendered, removed, durations } = entry;
  const shown = changes.slice(0, MOST_CHANGES).join(', ');
  const more = changes.length > MOST_CHANGES ? ` and ${changes.length - MOST_CHANGES} more` : '';
  const milliseconds = Math.round(Object.values(durations).reduce((sum, step) => sum + step, 0));
  const figures = `${rendered} rendered, ${removed} removed, ${milliseconds} ms`;
  return `${start}  ${figures}  ${shown}${more}`.trimEnd();
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
