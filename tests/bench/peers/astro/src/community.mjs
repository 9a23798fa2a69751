import { getCollection, render } from 'astro:content';
import { relationsOf } from './relations.js';

const sections = ['actualites', 'recrutement', 'startups', 'communaute', 'incubateurs'];
const all = await Promise.all(sections.map((section) => getCollection(section)));

const documents = all.flat().map((entry) => ({
  section: entry.collection,
  slug: entry.id,
  address: `/${entry.collection}/${entry.id}/`,
  fields: entry.data,
  source: entry,
}));
export const community = relationsOf(documents);

/** What Astro wants to know of the pages of a section: a path and a document for each. */
export const pathsOf = (section) => () =>
  documents
    .filter((document) => document.section === section)
    .map((document) => ({ params: { slug: document.slug }, props: { document } }));

export const contentOf = async ({ source }) => (await render(source)).Content;
