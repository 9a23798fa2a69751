import { rounded } from './scale.ts';

/**
 * The path of a line through values at equal distances, in a square of side 100 that is stretched
 * to the drawing: the first value at its left side, the last at its right.
 *
 * @param top the value at the upper side
 */
export function linePath(values: readonly number[], top: number): string {
  const last = Math.max(1, values.length - 1);
  return values
    .map((value, rank) => {
      const [x, y] = [rounded((100 * rank) / last), rounded(100 - (100 * value) / top)];
      return `${rank === 0 ? 'M' : 'L'}${x} ${y}`;
    })
    .join('');
}

/** What is under the line, down to zero. */
export function areaPath(values: readonly number[], top: number): string {
  return `${linePath(values, top)}L100 100L0 100Z`;
}
