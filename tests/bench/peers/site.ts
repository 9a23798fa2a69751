import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentOf, sections } from '@parvis/shared';
import type { Typed } from '../community.ts';

/** What a build made: HTML pages, and how much they weigh in bytes. */
export interface Made {
  pages: number;
  bytes: number;
}

/**
 * Counts the pages of a site, after having read a few of them.
 *
 * @throws when the page of a post lacks its title, its author or its text
 */
export async function examine(output: string, community: readonly Typed[]): Promise<Made> {
  for (const post of someOf(postsOf(community))) await requirePost(output, post, community);
  const made: Made = { pages: 0, bytes: 0 };
  for await (const file of glob('**/*.html', { cwd: output })) {
    made.pages += 1;
    made.bytes += (await stat(join(output, file))).size;
  }
  return made;
}

type Post = DocumentOf<'post'>;

function postsOf(community: readonly Typed[]): Post[] {
  return community.flatMap(({ type, document }) => (type === 'post' ? [document as Post] : []));
}

function someOf(posts: readonly Post[]): Post[] {
  return [0, Math.floor(posts.length / 2), -1].flatMap((at) => posts.at(at) ?? []);
}

async function requirePost(
  output: string,
  { slug, title, authors, body }: Post,
  community: readonly Typed[],
): Promise<void> {
  const file = join(output, sections.posts, slug, 'index.html');
  const page = await readFile(file, 'utf8');
  const names = community.flatMap(({ type, document }) =>
    type === 'author' && authors.includes(document.documentId) && 'name' in document
      ? [document.name]
      : [],
  );
  for (const text of [title, ...names, body.split('\n')[0] ?? '']) {
    if (!page.includes(text)) throw new Error(`${file} does not hold « ${text} »`);
  }
}
