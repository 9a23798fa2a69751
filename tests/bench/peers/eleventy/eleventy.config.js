import {
  groupsBy,
  inFull,
  menu,
  monthOf,
  pageAddress,
  pagesOf,
  relationsOf,
  site,
} from './relations.js';

const category = { slug: 'actualite', title: 'Actualité' };

/** Markdown is Markdown only, and relations are found once: what Eleventy advises for large sites. */
export default function configure(eleventy) {
  let community;
  const communityOf = (api) => {
    community ??= relationsOf(api.getAll().flatMap(documentOf));
    return community;
  };
  eleventy.addGlobalData('site', site);
  eleventy.addGlobalData('menu', menu);
  eleventy.addFilter('inFull', inFull);
  eleventy.addFilter('monthOf', monthOf);
  eleventy.addFilter('iso', (date) => new Date(date).toISOString());
  eleventy.addFilter('rfc822', (date) => new Date(date).toUTCString());
  eleventy.addFilter('groupedBy', (documents, field) => groupsBy(field, documents));
  eleventy.addFilter('pageAddress', pageAddress);
  eleventy.addCollection('community', communityOf);
  eleventy.addCollection('postPages', (api) => pagesOf(communityOf(api).posts, 20));
  eleventy.addCollection('closedRolePages', (api) => pagesOf(communityOf(api).closedRoles, 40));
  eleventy.addCollection('categoryPages', (api) =>
    Object.entries(communityOf(api).postsIn).flatMap(([slug, posts]) =>
      pagesOf(posts, 20).map((page) => ({ ...page, category: { ...category, slug } })),
    ),
  );
  return {
    dir: { input: '.', includes: '_includes', output: 'public' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
  };
}

function documentOf(source) {
  const { section } = source.data;
  if (section === undefined) return [];
  return [{ section, slug: source.fileSlug, address: source.url, fields: source.data, source }];
}
