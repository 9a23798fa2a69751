/**
 * The part of a line that a point is about: what is selected is what one types over.
 *
 * @param excerpt the words that are meant, which the line may not have as they are
 * @returns where it begins and ends; the whole line when its words are not found, or found twice
 */
export function meantIn(line: string, excerpt: string | undefined): [from: number, to: number] {
  if (excerpt === undefined || excerpt === '') return [0, line.length];
  const link = line.indexOf(`[${excerpt}]`);
  const from = link < 0 ? onlyPlaceOf(excerpt, line) : link + 1;
  return from === undefined ? [0, line.length] : [from, from + excerpt.length];
}

/** An address between brackets is not what is to be written anew. */
function onlyPlaceOf(excerpt: string, line: string): number | undefined {
  const [before = '', ...after] = line.split(excerpt);
  return after.length === 1 && !before.endsWith('(') ? before.length : undefined;
}
