/** A word below a drawing. */
export interface Tick {
  /** A share of the width. */
  at: number;
  label: string;
  anchor: 'start' | 'middle' | 'end';
  /** Whether it is left out where there is little room. */
  isDetail: boolean;
}

/** Labels of four figures that a telephone has room for. */
const MOST_ON_A_TELEPHONE = 6;

/** The years below columns that stand for periods, each named at the middle of its first period. */
export function yearsBelowColumns(keys: readonly string[]): Tick[] {
  return sparing(
    yearsIn(keys).map(({ rank, label }) => tick((rank + 0.5) / keys.length, label, 'middle')),
  );
}

/**
 * The years below a line of months, each at its January. A line too short for years is told by
 * its two ends.
 */
export function yearsBelowLine(keys: readonly string[], nameOf: (key: string) => string): Tick[] {
  const last = keys.length - 1;
  const years = yearsIn(keys).filter(({ key }) => key.endsWith('-01'));
  if (years.length > 1) {
    return sparing(years.map(({ rank, label }) => tick(rank / last, label, 'middle')));
  }
  return [tick(0, nameOf(keys[0] ?? ''), 'start'), tick(1, nameOf(keys[last] ?? ''), 'end')];
}

/** The two ends of a small drawing. */
export function endsBelow(keys: readonly string[]): Tick[] {
  return [
    tick(0, keys[0]?.slice(0, 4) ?? '', 'start'),
    tick(1, keys.at(-1)?.slice(0, 4) ?? '', 'end'),
  ];
}

const tick = (at: number, label: string, anchor: Tick['anchor']): Tick => ({
  at,
  label,
  anchor,
  isDetail: false,
});

/** The first period of each year. */
function yearsIn(keys: readonly string[]): { key: string; rank: number; label: string }[] {
  return keys
    .map((key, rank) => ({ key, rank, label: key.slice(0, 4) }))
    .filter(({ label, rank }) => keys[rank - 1]?.slice(0, 4) !== label);
}

/** The last year is always named, and as many before it as there is room for, at equal distances. */
function sparing(ticks: readonly Tick[]): Tick[] {
  const every = Math.ceil(ticks.length / MOST_ON_A_TELEPHONE);
  return ticks.map((one, rank) => ({ ...one, isDetail: (ticks.length - 1 - rank) % every !== 0 }));
}
