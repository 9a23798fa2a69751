import type { Content } from '../queries/answers.ts';
import type { FeedEntry } from '../queries/feeds.ts';
import type { ShownPicture } from '../queries/pictures.ts';
import { absolute } from '../structured-data/index.ts';
import { absoluteHtml } from './html.ts';
import { tagUri } from './identity.ts';

/** A feed, whatever its format. Every address is whole. */
export interface Feed {
  /** The same for as long as what it follows lives. */
  id: string;
  title: string;
  description: string;
  /** The page that shows the same. */
  pageUrl: string;
  site: { name: string; url: string; icon: string; logo: string | null };
  /** The instant of the latest change of an item; none without items. */
  updated: string | null;
  items: FeedItem[];
}

export interface FeedItem {
  /** The same whatever its title and address become. */
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  /** Instants. */
  published: string;
  updated: string;
  authors: { name: string; url: string }[];
  categories: string[];
  cover: FeedPicture | null;
}

export interface FeedPicture {
  url: string;
  type: string;
  width: number;
  height: number;
}

/** What a feed follows. */
interface Subject {
  /** With the identifier, what the feed is known by for ever. */
  kind: string;
  identifier: string;
  title: string;
  description: string;
  /** The address of the page that shows the same. */
  page: string;
  entries: readonly FeedEntry[];
}

export function feedOf(
  { kind, identifier, title, description, page, entries }: Subject,
  { ask, siteUrl }: Content,
): Feed {
  const { name, logo } = ask.feedSite();
  const textOf = { post: ask.postText, role: ask.roleText };
  const items = entries.map((entry) =>
    itemOf(entry, textOf[entry.type](entry.slug, siteUrl), siteUrl),
  );
  return {
    id: tagUri(`feed/${kind}`, identifier, siteUrl),
    title: `${name} : ${title}`,
    description,
    pageUrl: absolute(page, siteUrl),
    site: {
      name,
      url: absolute('/', siteUrl),
      icon: absolute('/favicon.svg', siteUrl),
      logo: logo?.files ? absolute(logo.files.path, siteUrl) : null,
    },
    updated: latestOf(items.map(({ updated }) => updated)),
    items,
  };
}

function latestOf(instants: readonly string[]): string | null {
  return instants.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
}

function itemOf(entry: FeedEntry, html: string, siteUrl: string): FeedItem {
  const url = absolute(entry.address, siteUrl);
  const { title, summary, published, updated, categories } = entry;
  return {
    id: tagUri(entry.type, entry.documentId, siteUrl),
    url,
    title,
    summary,
    html: absoluteHtml(html, url),
    published,
    updated,
    authors: entry.authors.map(({ name, address }) => ({ name, url: absolute(address, siteUrl) })),
    categories,
    cover: coverOf(entry.cover, siteUrl),
  };
}

/** In the one format that every reader takes. */
function coverOf(cover: ShownPicture | null, siteUrl: string): FeedPicture | null {
  if (!cover?.files) return null;
  const { path, width, height, formats } = cover.files;
  const type = formats.at(-1)?.type ?? 'image/png';
  return { url: absolute(path, siteUrl), type, width, height };
}
