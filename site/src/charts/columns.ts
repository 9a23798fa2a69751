/** A column of a drawing: shares of its width, and pixels from its upper side. */
export interface Column {
  x: number;
  width: number;
  y: number;
  height: number;
}

/** How much of its place a column fills. */
const FILL = 0.72;

/** Columns side by side that stand on a line, or hang from it when `size` is negative. */
export function columnsFor(
  values: readonly number[],
  { base, size, top }: { base: number; size: number; top: number },
): Column[] {
  const place = 1 / values.length;
  return values.map((value, rank) => {
    const reach = (value / top) * size;
    return {
      x: (rank + (1 - FILL) / 2) * place,
      width: FILL * place,
      y: base - Math.max(0, reach),
      height: Math.abs(reach),
    };
  });
}
