import type { Piece } from '../answer.ts';
import { alignment, joined, type Stretch } from './sequence.ts';

/** So many characters of what did not change are shown beside what did. */
const AROUND = 80;

/**
 * What changed in a text, word by word: first by lines, so that a line that moved away does not
 * make words of different paragraphs meet, then by words within the lines that changed.
 */
export function changesInText(before: string, after: string): Piece[] {
  const lines = alignment(linesOf(before), linesOf(after));
  const pieces: Stretch<string>[] = [];
  for (let rank = 0; rank < lines.length; rank += 1) {
    const [stretch, next] = [lines[rank] as Stretch<string>, lines[rank + 1]];
    if (stretch.kind === 'removed' && next?.kind === 'added') {
      pieces.push(...changesInWords(wordsOf(stretch.items), wordsOf(next.items)));
      rank += 1;
    } else pieces.push(stretch);
  }
  return shortened(
    pieces.map(({ kind, items }) => ({ kind, text: items.join('') })).reduce(together, []),
  );
}

/** Lines with their ends: joined, they are the text. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Words, the spaces between them, and signs. */
function wordsOf(lines: readonly string[]): string[] {
  return lines.join('').match(/[\p{L}\p{N}’'-]+|\s+|[^\s]/gu) ?? [];
}

/** Spaces alone are not what two sentences have in common. */
function changesInWords(before: readonly string[], after: readonly string[]): Stretch<string>[] {
  const stretches = alignment(before, after);
  return joined(
    stretches.flatMap((stretch, rank) => {
      const isBetween = rank > 0 && rank < stretches.length - 1;
      const isBlank = stretch.kind === 'same' && stretch.items.join('').trim() === '';
      if (!isBetween || !isBlank) return stretch;
      const { items } = stretch;
      return [
        { kind: 'removed' as const, items },
        { kind: 'added' as const, items },
      ];
    }),
  );
}

function together(pieces: Piece[], piece: Piece): Piece[] {
  const last = pieces.at(-1);
  if (last?.kind !== piece.kind) return [...pieces, piece];
  return [...pieces.slice(0, -1), { kind: piece.kind, text: last.text + piece.text }];
}

function shortened(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ kind, text }, rank) => {
    const isFirst = rank === 0;
    const isLast = rank === pieces.length - 1;
    const most = AROUND * (isFirst || isLast ? 1 : 2);
    if (kind !== 'same' || text.length <= most + 20) return { kind, text };
    const start = isFirst ? '' : text.slice(0, AROUND);
    const end = isLast ? '' : text.slice(-AROUND);
    return { kind, text: `${start} […] ${end}` };
  });
}
