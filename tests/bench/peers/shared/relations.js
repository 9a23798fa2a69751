/**
 * Who points at whom, for generators that leave it to the site's own code: made once a build.
 *
 * @typedef {{ section: string, slug: string, fields: Record<string, any>, source: any }} Document
 * @param {Document[]} documents
 */
export function relationsOf(documents) {
  const inSection = (name) => documents.filter(({ section }) => section === name);
  const posts = inSection('actualites').sort(latestFirst);
  const roles = inSection('recrutement').sort(latestFirst);
  const startups = inSection('startups').sort(alphabetical);
  const authors = inSection('communaute').sort(alphabetical);
  const incubators = inSection('incubateurs').sort(alphabetical);
  const today = new Date().toISOString().slice(0, 10);
  const isOpen = ({ fields }) => fields.closes_on >= today;
  const postsAbout = pointing(posts, 'about');
  const postsBy = pointing(posts, 'authors');
  return {
    ...{ posts, startups, authors, incubators, postsAbout, postsBy, isOpen },
    openRoles: roles.filter(isOpen),
    closedRoles: roles.filter((role) => !isOpen(role)),
    author: bySlug(authors),
    startup: bySlug(startups),
    incubator: bySlug(incubators),
    postsIn: pointing(posts, 'categories'),
    rolesFor: pointing(roles, 'product'),
    rolesOf: pointing(roles, 'contacts'),
    teamOf: pointing(authors, 'works_on'),
    startupsIn: pointing(startups, 'incubator'),
    /** The latest other posts about the same startups, then by the same people. */
    related({ slug, fields }) {
      const found = [
        ...fields.about.flatMap((name) => postsAbout[name]),
        ...fields.authors.flatMap((name) => postsBy[name]),
      ];
      return [...new Set(found)].filter((post) => post.slug !== slug).slice(0, 3);
    },
  };
}

/** @param {Document[]} documents */
export function groupsBy(field, documents) {
  return Object.entries(Object.groupBy(documents, ({ fields }) => fields[field]));
}

/** The pages of a long list: which items each shows, and the numbers around it. */
export function pagesOf({ length: total }, size) {
  const count = Math.max(1, Math.ceil(total / size));
  return Array.from({ length: count }, (_, index) => ({
    ...{ from: index * size, to: (index + 1) * size, total },
    ...{ number: index + 1, count },
    near: Array.from({ length: count }, (_, other) => other + 1).filter(
      (page) => page === 1 || page === count || Math.abs(page - index - 1) <= 1,
    ),
  }));
}

/** The address of a page of a list. */
export function pageAddress(section, number) {
  return number === 1 ? section : `${section}page/${number}/`;
}

const formats = {
  day: new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('fr', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};
export const inFull = (date) => formats.day.format(new Date(date));
export const monthOf = (date) => formats.month.format(new Date(date));

export const menu = [
  { name: 'Actualités', address: '/actualites/' },
  { name: 'Recrutement', address: '/recrutement/' },
  { name: 'Startups', address: '/startups/' },
  { name: 'Communauté', address: '/communaute/' },
  { name: 'Incubateurs', address: '/incubateurs/' },
];
export const site = { title: 'La Fabrique d’essai', url: 'https://exemple.invalid' };

function pointing(documents, field) {
  const found = {};
  for (const document of documents) {
    for (const slug of [document.fields[field] ?? []].flat()) {
      found[slug] ??= [];
      found[slug].push(document);
    }
  }
  return found;
}

const bySlug = (documents) =>
  Object.fromEntries(documents.map((document) => [document.slug, document]));
const latestFirst = (a, b) => new Date(b.fields.date) - new Date(a.fields.date);
const compare = new Intl.Collator('fr').compare;
const alphabetical = (a, b) => compare(a.fields.title, b.fields.title);
