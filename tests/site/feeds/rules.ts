import { all, textsOf, type XmlElement } from './xml.ts';

/** What a specification asks of a part of a feed, and where it says it. */
interface Rule<Part> {
  says: string;
  holds(part: Part): boolean;
}

const weekday = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const rfc822 = new RegExp(`^${weekday}, \\d{2} ${month} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT$`);
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const tag = /^tag:[a-z0-9.-]+,\d{4}(?:-\d{2}){0,2}:[\w.~!$&'()*+,;=:@/?%-]+$/;

const isAddress = (value: string | undefined) => /^https:\/\/[^\s]+$/.test(value ?? '');
const once = (part: XmlElement, name: string) => all(part, name).length === 1;
const atMostOnce = (part: XmlElement, ...names: string[]) =>
  names.every((name) => all(part, name).length <= 1);
const filled = (part: XmlElement, name: string) =>
  once(part, name) && (all(part, name)[0]?.text.trim() ?? '') !== '';
const distinct = (values: string[]) => new Set(values).size === values.length;

/** https://www.rssboard.org/rss-specification */
const channelRules: Rule<XmlElement>[] = [
  {
    says: 'Required channel elements: title, link, description',
    holds: (channel) => ['title', 'link', 'description'].every((name) => filled(channel, name)),
  },
  { says: 'link: a URL', holds: (channel) => isAddress(textsOf(channel, 'link')[0]) },
  { says: 'language: fr', holds: (channel) => textsOf(channel, 'language').join() === 'fr' },
  {
    says: 'lastBuildDate: RFC 822, at most once',
    holds: (channel) =>
      atMostOnce(channel, 'lastBuildDate') &&
      textsOf(channel, 'lastBuildDate').every((date) => rfc822.test(date)),
  },
  {
    says: 'Best practices: one atom:link to itself',
    holds: (channel) =>
      all(channel, 'atom:link').filter(
        ({ attributes }) => attributes.rel === 'self' && isAddress(attributes.href),
      ).length === 1,
  },
  {
    says: 'guid: unique',
    holds: (channel) => distinct(all(channel, 'item').flatMap((item) => textsOf(item, 'guid'))),
  },
];

const itemRules: Rule<XmlElement>[] = [
  {
    says: 'At least one of title or description',
    holds: (item) => filled(item, 'title') || filled(item, 'description'),
  },
  {
    says: 'Each once at most',
    holds: (item) =>
      atMostOnce(item, 'title', 'link', 'description', 'guid', 'pubDate', 'content:encoded'),
  },
  { says: 'link: a URL', holds: (item) => isAddress(textsOf(item, 'link')[0]) },
  {
    says: 'guid: no URL, so isPermaLink is false; RFC 4151',
    holds: (item) =>
      once(item, 'guid') &&
      all(item, 'guid').every(
        ({ text, attributes }) => attributes.isPermaLink === 'false' && tag.test(text),
      ),
  },
  {
    says: 'pubDate: RFC 822',
    holds: (item) => once(item, 'pubDate') && rfc822.test(textsOf(item, 'pubDate')[0] ?? ''),
  },
  {
    says: 'author is an e-mail: dc:creator instead',
    holds: (item) => all(item, 'author').length === 0,
  },
  {
    says: 'Media RSS: content has a url, a type, a medium',
    holds: (item) =>
      all(item, 'media:content').every(
        ({ attributes: { url, type, medium } }) =>
          isAddress(url) && type?.startsWith('image/') && medium === 'image',
      ),
  },
];

/** https://www.rfc-editor.org/rfc/rfc4287 */
const metadataRules: Rule<XmlElement>[] = [
  { says: '4.2.6 one id, an IRI', holds: (part) => once(part, 'id') && tag.test(text(part, 'id')) },
  { says: '4.2.14 one title', holds: (part) => filled(part, 'title') },
  {
    says: '4.2.15 one updated, RFC 3339',
    holds: (part) => once(part, 'updated') && rfc3339.test(text(part, 'updated')),
  },
  {
    says: '4.2.7 at most one alternate link of a type and language, with href',
    holds: (part) =>
      all(part, 'link').every(({ attributes }) => isAddress(attributes.href)) &&
      all(part, 'link').filter(({ attributes }) => attributes.rel === 'alternate').length === 1,
  },
  {
    says: '3.2 a person has one name, at most one uri',
    holds: (part) =>
      all(part, 'author').every(
        (author) => filled(author, 'name') && textsOf(author, 'uri').every(isAddress),
      ),
  },
  {
    says: '4.2.2 a category has a term',
    holds: (part) => all(part, 'category').every(({ attributes }) => attributes.term),
  },
];

const atomFeedRules: Rule<XmlElement>[] = [
  ...metadataRules,
  {
    says: '4.1.1 root in its namespace, in French',
    holds: ({ name, attributes }) =>
      name === 'feed' &&
      attributes.xmlns === 'http://www.w3.org/2005/Atom' &&
      attributes['xml:lang'] === 'fr',
  },
  {
    says: '4.1.1 an author, for entries without one',
    holds: (feed) => all(feed, 'author').length > 0,
  },
  {
    says: '4.1.1 one link to itself',
    holds: (feed) =>
      all(feed, 'link').filter(({ attributes }) => attributes.rel === 'self').length === 1,
  },
  { says: '4.1.1 at most one', holds: (feed) => atMostOnce(feed, 'icon', 'logo', 'subtitle') },
  {
    says: '4.1.1 entries with the same id are one entry',
    holds: (feed) => distinct(all(feed, 'entry').flatMap((entry) => textsOf(entry, 'id'))),
  },
  {
    says: '4.2.15 updated is that of the latest entry',
    holds: (feed) => {
      const dates = all(feed, 'entry').flatMap((entry) => textsOf(entry, 'updated'));
      return dates.length === 0 || text(feed, 'updated') === dates.sort().at(-1);
    },
  },
];

const entryRules: Rule<XmlElement>[] = [
  ...metadataRules,
  {
    says: '4.1.2 at most one',
    holds: (entry) => atMostOnce(entry, 'content', 'published', 'summary', 'rights', 'source'),
  },
  { says: '4.2.9 published, RFC 3339', holds: (entry) => rfc3339.test(text(entry, 'published')) },
  {
    says: '4.2.15 not changed before it was published',
    holds: (entry) => text(entry, 'updated') >= text(entry, 'published'),
  },
  {
    says: '4.1.3.3 content of type html: text, no element',
    holds: (entry) =>
      all(entry, 'content').every(
        ({ attributes, elements }) => attributes.type === 'html' && elements.length === 0,
      ),
  },
];

const text = (part: XmlElement, name: string) => textsOf(part, name)[0] ?? '';

type Json = Record<string, unknown>;

/** https://www.jsonfeed.org/version/1.1/ */
const jsonFeedRules: Rule<Json>[] = [
  {
    says: 'version: the URL of 1.1',
    holds: ({ version }) => version === 'https://jsonfeed.org/version/1.1',
  },
  { says: 'title: required', holds: ({ title }) => isText(title) },
  {
    says: 'home_page_url, feed_url, favicon and icon: URLs',
    holds: (feed) =>
      isAddress(String(feed.home_page_url)) &&
      isAddress(String(feed.feed_url)) &&
      ['favicon', 'icon'].every((name) => !(name in feed) || isAddress(String(feed[name]))),
  },
  { says: 'language: RFC 5646', holds: ({ language }) => language === 'fr' },
  { says: 'authors: objects with a name or url', holds: ({ authors }) => areAuthors(authors) },
  { says: 'items: an array', holds: ({ items }) => Array.isArray(items) },
  {
    says: 'id: unique',
    holds: ({ items }) => distinct((items as Json[]).map(({ id }) => String(id))),
  },
];

const jsonItemRules: Rule<Json>[] = [
  {
    says: 'id: a string, RFC 4151 here',
    holds: ({ id }) => typeof id === 'string' && tag.test(id),
  },
  { says: 'url: a URL', holds: ({ url }) => isAddress(String(url)) },
  {
    says: 'one of content_html and content_text',
    holds: (item) => typeof item.content_html === 'string' || isText(item.content_text),
  },
  {
    says: 'date_published, date_modified: RFC 3339',
    holds: (item) =>
      rfc3339.test(String(item.date_published)) && rfc3339.test(String(item.date_modified)),
  },
  { says: 'authors', holds: ({ authors }) => authors === undefined || areAuthors(authors) },
  { says: 'image: a URL', holds: ({ image }) => image === undefined || isAddress(String(image)) },
  {
    says: 'tags: strings',
    holds: ({ tags }) => tags === undefined || (Array.isArray(tags) && tags.every(isText)),
  },
];

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const areAuthors = (authors: unknown) =>
  Array.isArray(authors) && authors.length > 0 && authors.every(({ name }: Json) => isText(name));

/** What an RSS feed does not respect. */
export function rssProblems(root: XmlElement): string[] {
  const [channel] = all(root, 'channel');
  if (root.name !== 'rss' || root.attributes.version !== '2.0') return ['rss: version 2.0'];
  if (channel === undefined) return ['rss: one channel'];
  return [
    ...problemsOf(channel, channelRules),
    ...all(channel, 'item').flatMap((item) => problemsOf(item, itemRules)),
  ];
}

/** What an Atom feed does not respect. */
export function atomProblems(root: XmlElement): string[] {
  return [
    ...problemsOf(root, atomFeedRules),
    ...all(root, 'entry').flatMap((entry) => problemsOf(entry, entryRules)),
  ];
}

/** What a JSON Feed does not respect. */
export function jsonFeedProblems(feed: Json): string[] {
  const items = Array.isArray(feed.items) ? (feed.items as Json[]) : [];
  return [
    ...problemsOf(feed, jsonFeedRules),
    ...items.flatMap((item) => problemsOf(item, jsonItemRules)),
  ];
}

function problemsOf<Part>(part: Part, rules: readonly Rule<Part>[]): string[] {
  return rules.filter(({ holds }) => !holds(part)).map(({ says }) => says);
}
