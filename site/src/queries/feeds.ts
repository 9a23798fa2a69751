import {
  addressOf,
  domains,
  type Post,
  type Reading,
  type Role,
  roleState,
  startOfDay,
} from '@parvis/shared';
import { offerInWords } from '../wording/feeds.ts';
import { categoryOf, coverOf, excerptOfPost, hostOf, mentionAuthor } from './cards.ts';
import { openRoles } from './community.ts';
import { documents } from './documents.ts';
import { lastChange } from './last-change.ts';
import { siteName, siteSettings } from './layout.ts';
import { type ShownPicture, shownPicture } from './pictures.ts';

/** How many of the latest announcements a feed holds. */
const LATEST = 20;

/** A post or role as feeds tell it, without its text, which is asked by itself. */
export interface FeedEntry {
  type: 'post' | 'role';
  documentId: string;
  slug: string;
  address: string;
  title: string;
  summary: string;
  /** Instants. */
  published: string;
  updated: string;
  authors: { name: string; address: string }[];
  categories: string[];
  cover: ShownPicture | null;
}

/** What every feed says of the site. */
export function feedSite(reading: Reading) {
  const site = siteSettings(reading);
  return {
    name: siteName(reading),
    tagline: site?.tagline ?? null,
    contact: site?.contact ?? null,
    logo: shownPicture(reading, site?.logo ?? null, ''),
  };
}

/** The latest announcements. */
export function postsFeed(reading: Reading) {
  return { entries: latestPosts(reading, reading.list('post')) };
}

/** All the offers one may answer today. */
export function rolesFeed(reading: Reading) {
  return { entries: openRoles(reading).map((role) => roleEntry(reading, role)) };
}

/** The latest announcements of a category; nothing for one without any, which has no page. */
export function categoryFeed(reading: Reading, slug: string) {
  const category = reading.bySlug('category', slug);
  if (category === undefined) return null;
  const { documentId, name } = category;
  const entries = latestPosts(reading, reading.referrerIds('post.category', documentId));
  return entries.length === 0 ? null : { documentId, name, entries };
}

/** The latest announcements that a member signs. Empty rather than absent: it may fill one day. */
export function authorFeed(reading: Reading, slug: string) {
  const author = reading.bySlug('author', slug);
  if (author === undefined) return null;
  const { documentId, name } = author;
  return {
    documentId,
    name,
    entries: latestPosts(reading, reading.referrerIds('post.authors', documentId)),
  };
}

/** The latest announcements about a startup, and the offers one may answer to join it. */
export function startupFeed(reading: Reading, slug: string) {
  const startup = reading.bySlug('startup', slug);
  if (startup === undefined) return null;
  const { documentId, name } = startup;
  const roles = reading
    .referrers('role.startup', documentId)
    .filter((role) => roleState(role, reading.today()) === 'open');
  return {
    documentId,
    name,
    entries: [
      ...latestPosts(reading, reading.referrerIds('post.startups', documentId)),
      ...roles.map((role) => roleEntry(reading, role)),
    ].sort(latestFirst),
  };
}

/** Until when one may answer each open offer that says it, the soonest first. */
export function closingDays(reading: Reading) {
  return openRoles(reading)
    .flatMap((role) => (role.closesOn === null ? [] : closingDay(reading, role, role.closesOn)))
    .sort((a, b) => Date.parse(a.closesOn) - Date.parse(b.closesOn));
}

function closingDay(reading: Reading, role: Role, closesOn: string) {
  return {
    documentId: role.documentId,
    address: addressOf('role', role.slug),
    title: titleWithHost(reading, role),
    domain: domains[role.domain],
    places: role.places,
    closesOn,
    lastModified: lastChange(role),
  };
}

function latestPosts(reading: Reading, ids: readonly string[]): FeedEntry[] {
  return documents(reading, 'post', ids.slice(0, LATEST)).map((post) => postEntry(reading, post));
}

function postEntry(reading: Reading, post: Post): FeedEntry {
  return {
    type: 'post',
    documentId: post.documentId,
    slug: post.slug,
    address: addressOf('post', post.slug),
    title: post.title,
    summary: excerptOfPost(post),
    published: post.publicationDate,
    updated: lastChange(post),
    authors: documents(reading, 'author', post.authors).map(mentionAuthor),
    categories: [categoryOf(reading, post)?.name ?? []].flat(),
    cover: coverOf(reading, post),
  };
}

function roleEntry(reading: Reading, role: Role): FeedEntry {
  return {
    type: 'role',
    documentId: role.documentId,
    slug: role.slug,
    address: addressOf('role', role.slug),
    title: titleWithHost(reading, role),
    summary: offerInWords({ ...role, domain: domains[role.domain] }),
    published: startOfDay(role.opensOn).toISOString(),
    updated: lastChange(role),
    authors: [],
    categories: [domains[role.domain]],
    cover: null,
  };
}

function titleWithHost(reading: Reading, role: Role): string {
  const host = hostOf(reading, role)?.name;
  return host === undefined ? role.title : `${role.title}, ${host}`;
}

const latestFirst = (a: FeedEntry, b: FeedEntry) =>
  Date.parse(b.published) - Date.parse(a.published);
