/**
 * Whether the alternative text that staff gave to a picture is « décorative »: it tells nothing that
 * the text does not, and who does not see it is told nothing of it.
 */
export function isMarkedDecorative(alternative: string): boolean {
  return /^\(?(?:image\s+)?d[ée]corati(?:ve|f)\)?\s*\.?$/iu.test(
    alternative.normalize('NFC').trim(),
  );
}
