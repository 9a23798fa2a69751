import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentOf } from '@parvis/shared';
import type { FakeCms } from '../../publisher/fake-cms.ts';
import { HOSTED_INCUBATOR, type Typed } from '../community.ts';

/** A change made in the CMS; what it answers says whether visitors see it. */
type Act = (rank: number) => Promise<() => Promise<boolean>>;

export interface Edit {
  name: string;
  /** Milliseconds, at the smallest and the largest size. */
  goals?: Partial<Record<number, number>>;
  act: Act;
}

/**
 * What staff do, on a community and its public folder. The posts that one edit makes are the ones
 * that the next takes away.
 */
export function editsOf(community: readonly Typed[], cms: FakeCms, publicFolder: string): Edit[] {
  const posts = documentsOf(community, 'post');
  const hosted = documentsOf(community, 'startup').filter(
    ({ incubator }) => incubator === HOSTED_INCUBATOR,
  );
  const incubator = documentsOf(community, 'incubator').find(
    ({ documentId }) => documentId === HOSTED_INCUBATOR,
  );
  const made: Post[] = [];
  const postOf = (rank: number) => posts[(rank * 7) % posts.length] as Post;
  const page = (...path: string[]) => readFile(join(publicFolder, ...path, 'index.html'), 'utf8');
  const pageOfPost = ({ slug }: Post) => page('actualites', slug);

  function publish(post: Post, mark: string) {
    cms.publish('post', post);
    return async () => (await pageOfPost(post).catch(() => '')).includes(mark);
  }

  return [
    {
      name: 'a text',
      goals: { 500: 30, 10000: 150 },
      act: async (rank) => {
        const post = postOf(rank);
        return publish({ ...post, body: `${post.body}\n\nMarque ${rank}.` }, `Marque ${rank}.`);
      },
    },
    {
      name: 'a title',
      act: async (rank) =>
        publish({ ...postOf(rank), title: `Titre retouché ${rank}.` }, `Titre retouché ${rank}.`),
    },
    {
      name: 'a new post',
      act: async (rank) => {
        const id = `neuf-${rank}`;
        const fresh = { documentId: id, slug: id, publicationDate: '2026-06-01T08:00:00.000Z' };
        const post = { ...postOf(rank), ...fresh, title: `Du neuf ${rank}.` };
        made.push(post);
        return publish(post, post.title);
      },
    },
    {
      name: 'an unpublication',
      act: async () => {
        const first = await firstOfList(await page('actualites'), made);
        cms.unpublish('post', first.documentId);
        return async () => {
          const isGone = await pageOfPost(first).then(
            () => false,
            () => true,
          );
          return isGone && !(await page('actualites')).includes(`/actualites/${first.slug}/`);
        };
      },
    },
    {
      name: `an incubator with ${hosted.length} startups, renamed`,
      act: async (rank) => {
        const name = `Incubateur rebaptisé ${rank}.`;
        if (incubator === undefined) throw new Error('The community has no such incubator');
        cms.publish('incubator', { ...incubator, name });
        const waiting = [page.bind(null, 'incubateurs', incubator.slug)].concat(
          hosted.map(({ slug }) => page.bind(null, 'startups', slug)),
        );
        return async () => {
          while (await waiting[0]?.().then((text) => text.includes(name))) waiting.shift();
          return waiting.length === 0;
        };
      },
    },
  ];
}

type Post = DocumentOf<'post'>;

function documentsOf<T extends Typed['type']>(
  community: readonly Typed[],
  wanted: T,
): DocumentOf<T>[] {
  return community.flatMap(({ type, document }) =>
    type === wanted ? [document as DocumentOf<T>] : [],
  );
}

/** The one of these posts that the list names first. */
function firstOfList(list: string, posts: readonly Post[]): Post {
  const named = posts
    .map((post) => ({ post, at: list.indexOf(`/actualites/${post.slug}/`) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  if (named[0] === undefined) throw new Error('The first list names none of the new posts');
  return named[0].post;
}
