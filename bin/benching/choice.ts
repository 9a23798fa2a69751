import { Refusal } from '../machine/refusal.ts';

/** Which benchmarks to run, and what to tell them. */
export interface Choice {
  files: string[];
  options: string[];
}

/**
 * `publisher --sizes 500`: the words before the first option choose the benchmarks whose names
 * they begin, all when there are none; what follows is for them.
 *
 * @param files `tests/bench/publisher.bench.ts`
 * @throws {Refusal} when a word begins no name, or when options come without a word: each
 *   benchmark has its own
 */
export function choiceFrom(words: readonly string[], files: readonly string[]): Choice {
  const firstOption = words.findIndex((word) => word.startsWith('--'));
  const end = firstOption === -1 ? words.length : firstOption;
  const names = words.slice(0, end);
  const options = words.slice(end);
  const known = files.map(nameOf).join(', ');
  const stranger = names.find((name) => !files.some((file) => nameOf(file).startsWith(name)));
  if (stranger !== undefined) {
    throw new Refusal(`There is no benchmark « ${stranger} ». There are: ${known}.`);
  }
  if (options.length > 0 && names.length === 0) {
    throw new Refusal(`Say first which benchmark ${options[0]} is for: ${known}.`);
  }
  const isChosen = (file: string) => names.some((name) => nameOf(file).startsWith(name));
  return { files: names.length === 0 ? [...files] : files.filter(isChosen), options };
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace('.bench.ts', '');
}
