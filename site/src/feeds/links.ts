import { feedBelow, reservedSlugs, sections, slugAt } from '@parvis/shared';
import { calendarAddress, feeds } from '../routes/addresses.ts';

/** A feed that a page offers to follow. */
export interface FeedLink {
  /** What it follows. */
  title: string;
  /** How people know its format. */
  format: 'RSS' | 'Atom' | 'JSON' | 'iCalendar';
  type: string;
  address: string;
}

const rss = { format: 'RSS', type: 'application/rss+xml' } as const;
const atom = { format: 'Atom', type: 'application/atom+xml' } as const;
const json = { format: 'JSON', type: 'application/feed+json' } as const;
const calendar = { format: 'iCalendar', type: 'text/calendar' } as const;

const inEachFormat = (title: string, addresses: (typeof feeds)['posts' | 'roles']): FeedLink[] => [
  { title, ...rss, address: addresses.rss },
  { title, ...atom, address: addresses.atom },
  { title, ...json, address: addresses.json },
];

const postLinks = inEachFormat('actualités', feeds.posts);
const roleLinks = inEachFormat('offres ouvertes', feeds.roles);
const closingDays = {
  title: 'derniers jours pour répondre',
  ...calendar,
  address: calendarAddress,
};

/** All that one may follow of the whole site. */
export const siteFeeds: readonly FeedLink[] = [...postLinks, ...roleLinks, closingDays];

const sectionFeeds: Record<string, readonly FeedLink[]> = {
  [sections.posts]: postLinks,
  [sections.roles]: [...roleLinks, closingDays],
};

/**
 * The feeds of what a page shows: none for most pages.
 *
 * @param path the address of the page
 * @param title what the page is called
 */
export function feedsOfPage(path: string, title: string): readonly FeedLink[] {
  if (hasOwnFeed(path)) return [{ title, ...rss, address: feedBelow(path) }];
  return sectionFeeds[path] ?? [];
}

/** Categories, members and startups have a feed; the lists beside them, whose names are reserved, do not. */
function hasOwnFeed(path: string): boolean {
  const { type, slug = '' } = slugAt(path) ?? {};
  const follows = type === 'category' || type === 'author' || type === 'startup';
  return follows && !reservedSlugs.has(slug);
}

/** What the head of a page tells feed readers: its own feeds, then those of the site as RSS. */
export function feedsInHead(path: string, title: string): FeedLink[] {
  const own = feedsOfPage(path, title).filter(({ format }) => format !== 'iCalendar');
  const others = siteFeeds.filter(({ format }) => format === 'RSS');
  return [...own, ...others.filter((feed) => !own.includes(feed))];
}
