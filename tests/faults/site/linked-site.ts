import {
  addressOf,
  type CompiledSite,
  type Post,
  type Queries,
  type Reading,
} from '@parvis/shared';
import { createFakeSite } from '../../publisher/fake-site.ts';

type Link = { address: string; text: string };
interface Page {
  /** Stands on every page: a change of it changes them all. */
  edition: string | null;
  title: string;
  text: string;
  picture: string | null;
  links: Link[];
}

/** What a template cannot show. */
export const EXPLOSIVE = 'explose';

/** The pages of the fake site, as HTML that link to each other and end with `</html>`. */
export function createLinkedSite(): CompiledSite {
  const queries = {
    home: (reading: Reading): Page => page(reading, 'Accueil', { links: everything(reading) }),
    post(reading: Reading, slug: string): Page | null {
      const post = reading.bySlug('post', slug);
      if (post === undefined) return null;
      if (post.body === EXPLOSIVE) throw new Error('the template cannot show this post');
      const picture = post.cover === null ? undefined : reading.picture(post.cover.source);
      const links = post.authors.flatMap((id) => linkTo('author', reading.document('author', id)));
      return page(reading, post.title, { text: post.body, picture: picture?.path ?? null, links });
    },
    author(reading: Reading, slug: string): Page | null {
      const author = reading.bySlug('author', slug);
      if (author === undefined) return null;
      const posts = reading.referrers('post.authors', author.documentId);
      return page(reading, author.name, { links: posts.flatMap((post) => linkTo('post', post)) });
    },
  } satisfies Queries;

  return {
    ...createFakeSite(),
    queries,
    async render(address, ask) {
      const [, section, slug = ''] = address.split('/');
      const query = section === 'actualites' ? 'post' : section === '' ? 'home' : 'author';
      try {
        const answer = ask[query]?.(slug) as Page | null;
        return answer === null ? { status: 404, body: '' } : { status: 200, body: html(answer) };
      } catch {
        return { status: 500, body: 'broken' };
      }
    },
  };
}

function page(reading: Reading, title: string, more: Partial<Page>): Page {
  const edition = reading.document('site', 'site')?.tagline ?? null;
  return { edition, title, text: '', picture: null, links: [], ...more };
}

function everything(reading: Reading): Link[] {
  return [
    ...reading.list('post').flatMap((id) => linkTo('post', reading.document('post', id))),
    ...reading.list('author').flatMap((id) => linkTo('author', reading.document('author', id))),
  ];
}

function linkTo(
  type: 'post' | 'author',
  document: Pick<Post, 'slug' | 'title'> | { slug: string; name: string } | undefined,
): Link[] {
  if (document === undefined) return [];
  const text = 'title' in document ? document.title : document.name;
  return [{ address: addressOf(type, document.slug), text }];
}

function html({ edition, title, text, picture, links }: Page): string {
  const list = links.map((link) => `<li><a href="${link.address}">${link.text}</a></li>`);
  const image = picture === null ? '' : `<img src="${picture}" alt="">`;
  return `<!doctype html>
<html lang="fr"><title>${title}</title>
<link rel="stylesheet" href="/style.css">
<h1>${title}</h1>${image}
<p>${text}</p>
<ul>${list.join('')}</ul>
<footer>${edition ?? ''}</footer>
</html>
`;
}
