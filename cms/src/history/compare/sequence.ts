/** One stretch of two sequences laid side by side. */
export interface Stretch<Item> {
  kind: 'same' | 'removed' | 'added';
  items: Item[];
}

/** Beyond so many comparisons, what is between the common ends is said to be replaced. */
const MOST_COMPARISONS = 4_000_000;

/**
 * What is to be removed from a sequence and added to it to make another, as little as can be.
 * Neighbouring stretches are of different kinds, and what is removed comes before what is added.
 */
export function alignment<Item>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (one: Item, other: Item) => boolean = Object.is,
): Stretch<Item>[] {
  const start = commonStart(before, after, isSame);
  const end = commonStart(
    before.slice(start).toReversed(),
    after.slice(start).toReversed(),
    isSame,
  );
  const middle = alignedMiddle(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    isSame,
  );
  return joined([
    { kind: 'same', items: after.slice(0, start) },
    ...middle,
    { kind: 'same', items: after.slice(after.length - end) },
  ]);
}

function commonStart<Item>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): number {
  const most = Math.min(before.length, after.length);
  let length = 0;
  while (length < most && isSame(before[length] as Item, after[length] as Item)) length += 1;
  return length;
}

/** By the longest common subsequence. */
function alignedMiddle<Item>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): Stretch<Item>[] {
  if (before.length * after.length > MOST_COMPARISONS) {
    return [
      { kind: 'removed', items: [...before] },
      { kind: 'added', items: [...after] },
    ];
  }
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const lengthAt = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = isSame(before[row] as Item, after[column] as Item)
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const stretches: Stretch<Item>[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [one, other] = [before[row] as Item, after[column] as Item];
    if (row < before.length && column < after.length && isSame(one, other)) {
      stretches.push({ kind: 'same', items: [other] });
      row += 1;
      column += 1;
    } else if (
      row < before.length &&
      (column === after.length || lengthAt(row + 1, column) >= lengthAt(row, column + 1))
    ) {
      stretches.push({ kind: 'removed', items: [one] });
      row += 1;
    } else {
      stretches.push({ kind: 'added', items: [other] });
      column += 1;
    }
  }
  return stretches;
}

/** Between what is the same, one stretch that is removed and one that is added at most. */
export function joined<Item>(stretches: readonly Stretch<Item>[]): Stretch<Item>[] {
  const result: Stretch<Item>[] = [];
  let [removed, added]: [Item[], Item[]] = [[], []];
  const settle = () => {
    if (removed.length > 0) result.push({ kind: 'removed', items: removed });
    if (added.length > 0) result.push({ kind: 'added', items: added });
    [removed, added] = [[], []];
  };
  for (const { kind, items } of stretches) {
    if (items.length === 0) continue;
    if (kind === 'removed') removed.push(...items);
    else if (kind === 'added') added.push(...items);
    else {
      const last = result.at(-1);
      const isOpen = removed.length + added.length > 0;
      settle();
      if (last?.kind === 'same' && !isOpen) last.items.push(...items);
      else result.push({ kind, items: [...items] });
    }
  }
  settle();
  return result;
}
