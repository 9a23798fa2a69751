import {
  addressOf,
  type CompiledSite,
  type Queries,
  type Reading,
  type Route,
  roleState,
} from '@parvis/shared';

/** A site of few words, with every kind of reading: cross-links, lists, pictures, the time. */
export function createFakeSite(): CompiledSite {
  const queries = {
    home: (reading: Reading) => ({
      posts: reading
        .list('post')
        .slice(0, 3)
        .map((id) => reading.document('post', id)?.title),
      open: reading.list('role').filter((id) => {
        const role = reading.document('role', id);
        return role !== undefined && roleState(role, reading.today()) === 'open';
      }).length,
    }),
    post: (reading: Reading, slug: string) => {
      const post = reading.bySlug('post', slug);
      if (post === undefined) return null;
      if (post.body === 'explose') throw new Error('the template cannot show this post');
      const cover = post.cover === null ? undefined : reading.picture(post.cover.source);
      return {
        title: post.title,
        body: post.body,
        cover: cover?.path ?? null,
        authors: post.authors.flatMap((id) => reading.document('author', id)?.name ?? []),
      };
    },
    author: (reading: Reading, slug: string) => {
      const author = reading.bySlug('author', slug);
      return author === undefined
        ? null
        : {
            name: author.name,
            posts: reading.referrers('post.authors', author.documentId).map((post) => post.title),
          };
    },
    old: (reading: Reading, path: string) => reading.redirect(path) ?? null,
    searchEntry: (reading: Reading, address: string) => {
      const post = reading.bySlug('post', address.split('/').at(-2) ?? '');
      if (post === undefined) return null;
      const { title, publicationDate: date, body: text } = post;
      return { address, kind: 'post', title, date, summary: '', text };
    },
  } satisfies Queries;

  const pages = (type: 'post' | 'author') => (reading: Reading) =>
    reading.slugs(type).map((slug): Route => ({ address: addressOf(type, slug), kind: 'page' }));

  return {
    queries,
    routeGroups: {
      home: () => [{ address: '/', kind: 'list' }],
      posts: pages('post'),
      authors: pages('author'),
    },
    searchGroups: { posts: pages('post') },
    async render(address, ask) {
      const [, section, slug] = address.split('/');
      const question =
        section === 'actualites' ? 'post' : section === 'communaute' ? 'author' : 'home';
      try {
        const answer = ask[question]?.(...(question === 'home' ? [] : [slug]));
        const old = ask.old?.('/vieux/');
        return { status: answer === null ? 404 : 200, body: JSON.stringify({ answer, old }) };
      } catch {
        return { status: 500, body: 'broken' };
      }
    },
  };
}
