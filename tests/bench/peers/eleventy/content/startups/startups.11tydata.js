export default {
  layout: 'startup.njk',
  section: 'startups',
  permalink: ({ page }) => `/startups/${page.fileSlug}/`,
};
