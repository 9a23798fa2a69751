/** What 50 measures of one thing amount to, in milliseconds. */
export interface Spread {
  median: number;
  /** The 95th percentile: nineteen times in twenty it took no longer. */
  p95: number;
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5) ?? Number.NaN, p95: at(0.95) ?? Number.NaN };
}

/** « 21 ms (36) »: the median, and the 95th percentile in brackets. */
export function spreadInWords(times: readonly number[]): string {
  const { median, p95 } = spreadOf(times);
  return `${median.toFixed(0)} ms (${p95.toFixed(0)})`;
}

/** « goal: under 30 ms, met »: said beside a figure, never asserted. */
export function goalInWords(measured: number, goal: number): string {
  return `goal: under ${goal} ms, ${measured < goal ? 'met' : 'not met'}`;
}
