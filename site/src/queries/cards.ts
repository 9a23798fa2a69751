import {
  type Author,
  addressOf,
  contracts,
  currentPhase,
  domains,
  type Incubator,
  type Organisation,
  type Post,
  type phaseNames,
  type Reading,
  type Role,
  type RoleState,
  remoteWork,
  roleState,
  type Startup,
} from '@parvis/shared';
import { excerptOf, shorten, typeset } from '../markdown/index.ts';
import { document, documents } from './documents.ts';
import { type ShownPicture, shownPicture } from './pictures.ts';

/** A document named and linked, nothing more. */
export interface Mention {
  name: string;
  address: string;
}

export const mentionAuthor = ({ name, slug }: Author): Mention => ({
  name,
  address: addressOf('author', slug),
});
export const mentionStartup = ({ name, slug }: Startup): Mention => ({
  name: typeset(name),
  address: addressOf('startup', slug),
});
export const mentionIncubator = ({ name, slug }: Incubator): Mention => ({
  name: typeset(name),
  address: addressOf('incubator', slug),
});
export const mentionPost = ({ title, slug }: Post): Mention => ({
  name: typeset(title),
  address: addressOf('post', slug),
});

export interface PostCard {
  address: string;
  title: string;
  publicationDate: string;
  excerpt: string;
  category: Mention | null;
  authors: Mention[];
  cover: ShownPicture | null;
}

const EXCERPT = 220;

export function postCard(reading: Reading, post: Post): PostCard {
  return {
    address: addressOf('post', post.slug),
    title: typeset(post.title),
    publicationDate: post.publicationDate,
    excerpt: excerptOfPost(post),
    category: categoryOf(reading, post),
    authors: documents(reading, 'author', post.authors).map(mentionAuthor),
    cover: coverOf(reading, post),
  };
}

export function excerptOfPost(post: Post): string {
  return post.excerpt === null ? excerptOf(post.body, EXCERPT) : shorten(post.excerpt, EXCERPT);
}

export function categoryOf(reading: Reading, post: Post): Mention | null {
  const category = document(reading, 'category', post.category);
  return category === undefined
    ? null
    : { name: category.name, address: addressOf('category', category.slug) };
}

export function coverOf(reading: Reading, post: Post): ShownPicture | null {
  const alternative = post.coverAlternative ?? post.cover?.alternativeText ?? '';
  return shownPicture(reading, post.cover, post.coverDecorative ? '' : alternative);
}

/** A post in a side list: when and what. */
export interface PostLine extends Mention {
  publicationDate: string;
}

export const postLine = (post: Post): PostLine => ({
  ...mentionPost(post),
  publicationDate: post.publicationDate,
});

export interface RoleCard {
  address: string;
  title: string;
  /** Who seeks. */
  host: string | null;
  domain: string;
  contract: string | null;
  places: string[];
  remote: string | null;
  positions: number;
  opensOn: string;
  closesOn: string | null;
  state: RoleState;
}

export function roleCard(reading: Reading, role: Role): RoleCard {
  const host = hostOf(reading, role)?.name;
  return {
    address: addressOf('role', role.slug),
    title: typeset(role.title),
    host: host === undefined ? null : typeset(host),
    domain: domains[role.domain],
    contract: role.contract && contracts[role.contract],
    places: role.places,
    remote: role.remote && remoteWork[role.remote],
    positions: role.positions,
    opensOn: role.opensOn,
    closesOn: role.closesOn,
    state: roleState(role, reading.today()),
  };
}

/** Who a role is for: its startup, else its organisation, else its incubator. */
export function hostOf(
  reading: Reading,
  role: Role,
): Startup | Organisation | Incubator | undefined {
  return (
    document(reading, 'startup', role.startup) ??
    document(reading, 'organisation', role.organisation) ??
    document(reading, 'incubator', role.incubator)
  );
}

export interface StartupCard extends Mention {
  mission: string | null;
  phase: keyof typeof phaseNames | null;
}

export function startupCard(reading: Reading, startup: Startup): StartupCard {
  return {
    ...mentionStartup(startup),
    mission: startup.mission && typeset(startup.mission),
    phase: currentPhase(startup.phases, reading.today())?.name ?? null,
  };
}

export interface AuthorCard extends Mention {
  role: string | null;
  picture: ShownPicture | null;
}

export function authorCard(reading: Reading, author: Author): AuthorCard {
  return {
    ...mentionAuthor(author),
    role: author.role,
    picture: shownPicture(reading, author.picture, ''),
  };
}
