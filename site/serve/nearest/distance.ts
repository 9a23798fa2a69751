/**
 * Whether a few letters added, taken away, replaced or swapped with the next make one word of
 * another, and how many (optimal string alignment).
 *
 * What the two words begin and end with alike is passed over, and only the distances near the
 * diagonal are computed: a mistaken address is compared with thousands.
 *
 * @param most the distance beyond which it does not matter how far they are
 * @returns `most + 1` for all that is farther
 */
export function distanceWithin(most: number, one: string, other: string): number {
  let [from, to, otherTo] = [0, one.length, other.length];
  if (Math.abs(to - otherTo) > most) return most + 1;
  while (from < Math.min(to, otherTo) && one[from] === other[from]) from += 1;
  while (Math.min(to, otherTo) > from && one[to - 1] === other[otherTo - 1]) {
    to -= 1;
    otherTo -= 1;
  }
  return distanceBetween(most, one.slice(from, to), other.slice(from, otherTo));
}

function distanceBetween(most: number, one: string, other: string): number {
  const far = most + 1;
  const width = other.length + 1;
  const table = new Uint8Array((one.length + 1) * width).fill(far);
  const at = (row: number, column: number) => table[row * width + column] ?? far;
  for (let row = 0; row <= one.length; row += 1) {
    let least = far;
    const last = Math.min(other.length, row + most);
    for (let column = Math.max(0, row - most); column <= last; column += 1) {
      let distance = row === 0 ? column : column === 0 ? row : far;
      if (row > 0) distance = Math.min(distance, at(row - 1, column) + 1);
      if (column > 0) distance = Math.min(distance, at(row, column - 1) + 1);
      if (row > 0 && column > 0) {
        const change = one[row - 1] === other[column - 1] ? 0 : 1;
        distance = Math.min(distance, at(row - 1, column - 1) + change);
      }
      if (isSwap(one, row, other, column)) {
        distance = Math.min(distance, at(row - 2, column - 2) + 1);
      }
      table[row * width + column] = distance;
      least = Math.min(least, distance);
    }
    if (least > most) return far;
  }
  return Math.min(at(one.length, other.length), far);
}

function isSwap(one: string, row: number, other: string, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    one[row - 1] === other[column - 2] &&
    one[row - 2] === other[column - 1]
  );
}
