export default {
  layout: 'author.njk',
  section: 'communaute',
  permalink: ({ page }) => `/communaute/${page.fileSlug}/`,
};
