export default {
  layout: 'incubator.njk',
  section: 'incubateurs',
  permalink: ({ page }) => `/incubateurs/${page.fileSlug}/`,
};
