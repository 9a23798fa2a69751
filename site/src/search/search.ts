import {
  type FoundEntry,
  type SearchKind,
  searchedWords,
  searchFields,
  type Word,
} from '@parvis/shared';
import type { Query, SearchOptions, SearchResult } from 'minisearch';
import type { Shard } from './shard.ts';

/** A document that answers a search. */
export interface Found extends FoundEntry {
  /** Which of the words that were typed it holds, or holds something near. */
  words: string[];
  /** The terms of the index that it was found by. */
  terms: string[];
}

/** What a search finds, best first, and how it had to be understood. */
export interface SearchAnswer {
  found: Found[];
  /** Whether documents hold all words as they were typed, or nearly so, or only some of them. */
  nearness: 'exact' | 'near' | 'some';
}

/** How a search is understood: each way is tried when the one before finds nothing. */
const attempts = [
  { nearness: 'exact', combineWith: 'AND', fuzzy: false },
  { nearness: 'near', combineWith: 'AND', fuzzy: mistakesIn },
  { nearness: 'some', combineWith: 'OR', fuzzy: mistakesIn },
] as const;

/** Words beyond these are not looked for. */
const MOST_WORDS = 12;

/**
 * The documents that hold all the words typed, best first. If there are none, those that hold
 * words one or two letters away; if there are none either, those that hold some of the words.
 *
 * Each shard weighs its words by how rare they are in it: with hundreds of documents drawn by
 * chance in each, that is near enough to how rare they are on the site.
 *
 * @param kind only documents of this kind
 */
export function search(shards: readonly Shard[], typed: string, kind?: SearchKind): SearchAnswer {
  const steps = searchSteps(shards, typed, kind);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same search, which stops after each shard: for who has others to serve meanwhile. */
export function* searchSteps(
  shards: readonly Shard[],
  typed: string,
  kind?: SearchKind,
): Generator<undefined, SearchAnswer> {
  const words = searchedWords(typed).slice(0, MOST_WORDS);
  if (words.length === 0) return { found: [], nearness: 'exact' };
  const isAsked = (result: SearchResult) => kind === undefined || result.kind === kind;
  const options = { boost: { [searchFields.title]: 4 }, filter: isAsked };
  for (const { nearness, combineWith, fuzzy } of attempts) {
    const query = { combineWith, queries: words.map((word) => queryFor(word, fuzzy)) } as Query;
    const results: SearchResult[] = [];
    for (const shard of shards) {
      results.push(...shard.search(query, options));
      yield;
    }
    if (results.length > 0) {
      return { found: results.sort(bestFirst).map((one) => found(one, words)), nearness };
    }
  }
  return { found: [], nearness: 'exact' };
}

/** The shortest word that longer ones are found by. */
const SHORTEST_START = 3;

function queryFor({ ways, start }: Word, fuzzy: SearchOptions['fuzzy']): Query {
  const starts = start.length < SHORTEST_START ? [] : [{ queries: [start], prefix: true }];
  // Looking for what starts like a term finds the term too, and it would count twice.
  const others = ways.filter((way) => starts.length === 0 || way.join(' ') !== start);
  const exact = others.map((queries) => ({ combineWith: 'AND', queries }));
  return { combineWith: 'OR', queries: [...exact, ...starts], fuzzy } as Query;
}

/** How many letters of a term may be wrong. */
function mistakesIn(term: string): number {
  if (term.length < 5) return 0;
  return term.length < 9 ? 1 : 2;
}

function bestFirst(a: SearchResult, b: SearchResult): number {
  const [date, otherDate] = [a.date ?? '', b.date ?? ''];
  if (a.score !== b.score) return b.score - a.score;
  if (date !== otherDate) return date > otherDate ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function found({ id, terms, queryTerms, ...stored }: SearchResult, words: readonly Word[]): Found {
  const { kind, title, date, summary } = stored as SearchResult & FoundEntry;
  const isHeld = ({ ways, start }: Word) =>
    [[start], ...ways].some((way) => way.every((term) => queryTerms.includes(term)));
  return {
    address: id,
    kind,
    title,
    date,
    summary,
    words: words.filter(isHeld).map(({ typed }) => typed),
    terms,
  };
}
