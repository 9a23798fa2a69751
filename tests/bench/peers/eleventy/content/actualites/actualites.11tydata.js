export default {
  layout: 'post.njk',
  section: 'actualites',
  permalink: ({ page }) => `/actualites/${page.fileSlug}/`,
};
