import { monthOf, type Post, type Reading } from '@parvis/shared';
import { yearAddress } from '../routes/addresses.ts';
import { categoryOf, type Mention, postLine } from './cards.ts';
import { documents } from './documents.ts';

/** The years that have posts, latest first: a question that pages share. */
export function postYears(reading: Reading): string[] {
  return reading.shared(postIdsByYear).map(({ year }) => year);
}

/** The same, with how many posts each has. */
export function postCountsByYear(reading: Reading): { year: string; posts: number }[] {
  return reading.shared(postIdsByYear).map(({ year, ids }) => ({ year, posts: ids.length }));
}

/** The posts of a year in Paris, month by month, latest first; nothing for a year without any. */
export function yearPage(reading: Reading, year: string) {
  const years = reading.shared(postYears);
  const rank = years.indexOf(year);
  if (rank === -1) return null;
  const posts = documents(reading, 'post', reading.shared(postIdsOf(year)));
  return {
    year,
    total: posts.length,
    months: byMonth(posts).map(({ month, posts }) => ({
      month,
      posts: posts.map((post) => ({ ...postLine(post), category: categoryOf(reading, post) })),
    })),
    newer: mentionYear(years[rank - 1]),
    older: mentionYear(years[rank + 1]),
    years: years.map((name) => ({ name, address: yearAddress(name) })),
  };
}

const mentionYear = (year: string | undefined): Mention | null =>
  year === undefined ? null : { name: year, address: yearAddress(year) };

function postIdsByYear(reading: Reading): { year: string; ids: string[] }[] {
  const posts = documents(reading, 'post', reading.list('post'));
  return grouped(posts, (post) => monthOf(post.publicationDate).slice(0, 4)).map(
    ([year, group]) => ({ year, ids: group.map(({ documentId }) => documentId) }),
  );
}

const questions = new Map<string, (reading: Reading) => string[]>();

/** The question of what a year has: always the same function for a year that has posts. */
function postIdsOf(year: string): (reading: Reading) => string[] {
  const known = questions.get(year);
  if (known !== undefined) return known;
  const question = function postIdsOfYear(reading: Reading): string[] {
    return reading.shared(postIdsByYear).find((group) => group.year === year)?.ids ?? [];
  };
  questions.set(year, question);
  return question;
}

const byMonth = (posts: readonly Post[]) =>
  grouped(posts, (post) => monthOf(post.publicationDate)).map(([month, group]) => ({
    month,
    posts: group,
  }));

/** Posts that follow each other, by what `keyOf` says of them, in their order. */
function grouped(posts: readonly Post[], keyOf: (post: Post) => string): [string, Post[]][] {
  return [...Map.groupBy(posts, keyOf)];
}
