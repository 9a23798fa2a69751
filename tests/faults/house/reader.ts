import { isWhole } from '../site/visit.ts';

/** Visitors who read the same addresses over and over. */
export interface Reader {
  /** How many answers they got. */
  answers(): number;
  /** What they should not have seen, one line for each. */
  faults(): string[];
  leave(): Promise<void>;
}

const VISITORS = 3;

/**
 * @param steady    addresses that always have a page
 * @param fleeting  addresses that have one or not
 * @param editionOf the edition that a page says it is of, which never goes backwards
 */
export function readAllTheWhile(
  siteUrl: string,
  addresses: { steady: readonly string[]; fleeting: readonly string[] },
  editionOf: (text: string) => number,
): Reader {
  const { steady, fleeting } = addresses;
  const all = [...steady, ...fleeting];
  const newest = new Map<string, number>();
  const faults = new Set<string>();
  let answers = 0;
  let hasLeft = false;

  async function read(address: string): Promise<void> {
    // What was the newest before the question, not before the answer: readers overtake each other.
    const known = newest.get(address) ?? 0;
    const answer = await fetch(`${siteUrl}${address}`, { redirect: 'manual' });
    const text = await answer.text();
    answers += 1;
    if (answer.status !== 200) {
      const isAbsent = [301, 404, 410].includes(answer.status) && fleeting.includes(address);
      if (!isAbsent) faults.add(`${address} answered ${answer.status}`);
      return;
    }
    const edition = editionOf(text);
    if (!isWhole(address, text)) faults.add(`${address} was cut short`);
    else if (edition < known) faults.add(`${address} went back from ${known} to ${edition}`);
    newest.set(address, Math.max(edition, newest.get(address) ?? 0));
  }

  async function visitor(first: number): Promise<void> {
    for (let rank = first; !hasLeft; rank += 1) {
      const address = all[rank % all.length] ?? '/';
      await read(address).catch((error) => faults.add(`${address} did not answer: ${error}`));
    }
  }

  const visitors = Array.from({ length: VISITORS }, (_, rank) =>
    visitor(Math.floor((rank * all.length) / VISITORS)),
  );
  return {
    answers: () => answers,
    faults: () => [...faults],
    async leave() {
      hasLeft = true;
      await Promise.all(visitors);
    },
  };
}
