/** A French sentence whose marks are never alone at the beginning of a line. */
export function withNoBreakSpaces(sentence: string): string {
  return sentence.replace(/« /g, '«\u00a0').replace(/ ([»:;?!%€])/g, '\u00a0$1');
}
