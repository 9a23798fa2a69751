export default {
  layout: 'role.njk',
  section: 'recrutement',
  permalink: ({ page }) => `/recrutement/${page.fileSlug}/`,
};
