/** What one axis shows of whole numbers, from 0. */
export interface Scale {
  top: number;
  /** Round values from 0 to the top, both included. */
  steps: number[];
}

const MOST_STEPS = 4;

/** The scale whose top is the first round value from the largest on. */
export function scaleTo(largest: number): Scale {
  const least = Math.max(1, largest) / MOST_STEPS;
  const power = Math.max(1, 10 ** Math.floor(Math.log10(least)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= least) ?? power;
  const count = Math.max(1, Math.ceil(largest / step));
  return {
    top: count * step,
    steps: Array.from({ length: count + 1 }, (_, rank) => rank * step),
  };
}

export const largestOf = (values: readonly number[]): number =>
  values.reduce((largest, value) => Math.max(largest, value), 0);

/** A length as drawings write it: two decimals are finer than any screen. */
export const rounded = (length: number): number => Math.round(length * 100) / 100;

/** A share of a whole, as SVG writes a length that grows with its drawing. */
export const percent = (share: number): string => `${rounded(share * 100)}%`;
