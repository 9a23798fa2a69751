import { orderOf, type Post, type Reading } from '@parvis/shared';
import { typeset } from '../markdown/index.ts';
import { documents } from './documents.ts';

/** What weighs most when posts share it: what they are about, then who wrote them. */
const weights = { 'post.startups': 4, 'post.roles': 2, 'post.authors': 1 } as const;
type Shared = keyof typeof weights;

/** How many of the latest posts that share a thing are compared: some write for years. */
const COMPARED = 6;

/**
 * The other posts that share most with one, at most `count`: at equal weight, those of its
 * category, then the latest. A post that shares its category alone is not related, for a new post
 * would then change the page of every other one.
 */
export function relatedPosts(reading: Reading, post: Post, count: number): Post[] {
  const lists = listsSharedWith(reading, post);
  const weight = weigh(lists);
  weight.delete(post.documentId);
  const levels = [...new Set(weight.values())].sort((a, b) => b - a);
  const related: Post[] = [];
  for (const level of levels) {
    if (related.length >= count) break;
    // Each list has the latest first: the latest of a level are among the first of each.
    const ids = lists.flatMap(({ ids }) =>
      ids.filter((id) => weight.get(id) === level).slice(0, COMPARED),
    );
    related.push(...documents(reading, 'post', [...new Set(ids)]).sort(nearestFirst(post)));
  }
  return related.slice(0, count);
}

function listsSharedWith(reading: Reading, post: Post) {
  const listsOf = (relation: Shared, targets: readonly string[]) =>
    targets.map((id) => ({
      weight: weights[relation],
      ids: reading.referrerIds(relation, id),
    }));
  return [
    ...listsOf('post.startups', post.startups),
    ...listsOf('post.roles', post.roles),
    ...listsOf('post.authors', post.authors),
  ];
}

function weigh(lists: ReturnType<typeof listsSharedWith>): Map<string, number> {
  const total = new Map<string, number>();
  for (const { weight, ids } of lists) {
    for (const id of ids) total.set(id, (total.get(id) ?? 0) + weight);
  }
  return total;
}

const latestFirst = orderOf('post');

const nearestFirst = (post: Post) => (a: Post, b: Post) => {
  const isNear = ({ category }: Post) => Number(category !== null && category === post.category);
  return isNear(b) - isNear(a) || latestFirst(a, b);
};

/** What two posts share. */
export interface SharedThing {
  type: 'startup' | 'role' | 'author';
  name: string;
}

/** What weighs most of what two posts share; nothing when none of it is visible. */
export function sharedBy(reading: Reading, post: Post, other: Post): SharedThing | null {
  const common = (field: 'startups' | 'roles' | 'authors') =>
    post[field].filter((id) => other[field].includes(id));
  const [startup] = documents(reading, 'startup', common('startups'));
  if (startup !== undefined) return { type: 'startup', name: typeset(startup.name) };
  const [role] = documents(reading, 'role', common('roles'));
  if (role !== undefined) return { type: 'role', name: typeset(role.title) };
  const [author] = documents(reading, 'author', common('authors'));
  return author === undefined ? null : { type: 'author', name: author.name };
}
