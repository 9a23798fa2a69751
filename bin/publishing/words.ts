import type { Publication } from '../../site/publisher/publisher.ts';
import type { JournalEntry } from '../../site/publisher/releases/archive.ts';

/** What a publication did, on one line. */
export function wordsForPublication({ release, rendered, removed }: Publication): string {
  return `Release ${release} is live: ${count(rendered, 'page')} rendered, ${count(removed, 'file')} removed.`;
}

/** The journal, a line a release. */
export function wordsForJournal(entries: readonly JournalEntry[]): string {
  if (entries.length === 0) return 'There is no release yet: start Parvis with npm start.';
  return entries.map(wordsForEntry).join('\n');
}

const MOST_CHANGES = 3;

function wordsForEntry({ release, at, reason, changes, rendered, removed }: JournalEntry): string {
  const shown = changes.slice(0, MOST_CHANGES).join(', ');
  const more = changes.length > MOST_CHANGES ? ` and ${changes.length - MOST_CHANGES} more` : '';
  const figures = `${rendered} rendered, ${removed} removed`;
  return `${String(release).padStart(6)}  ${at}  ${reason.padEnd(8)}  ${figures}  ${shown}${more}`.trimEnd();
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
