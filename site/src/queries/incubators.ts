import {
  currentPhase,
  type Incubator,
  missionState,
  orderOf,
  type Post,
  phaseNames,
  type Reading,
  type Role,
  type Startup,
} from '@parvis/shared';
import { excerptOf, renderMarkdown, typeset } from '../markdown/index.ts';
import { mentionIncubator, mentionStartup, postLine, roleCard, startupCard } from './cards.ts';
import { isClosed, livingStartupIds } from './community.ts';
import { documents } from './documents.ts';
import { shownPicture } from './pictures.ts';
import { soonestFirst } from './role-order.ts';
import { openRoleTraits } from './similar-roles.ts';

/** Those who host startups. */
export function incubatorListPage(reading: Reading) {
  const living = new Set(reading.shared(livingStartupIds));
  return {
    incubators: documents(reading, 'incubator', reading.list('incubator')).map((incubator) => ({
      ...mentionIncubator(incubator),
      owner: incubator.owner && typeset(incubator.owner),
      description: incubator.shortDescription
        ? typeset(incubator.shortDescription)
        : excerptOf(incubator.body ?? '', 180),
      logo: shownPicture(reading, incubator.logo, ''),
      startups: reading
        .referrerIds('startup.incubator', incubator.documentId)
        .filter((id) => living.has(id)).length,
      openRoles: reading
        .shared(openRoleTraits)
        .filter((role) => role.incubator === incubator.documentId).length,
    })),
  };
}

/** One incubator: its startups by phase, the offers it and they publish, what is said of them. */
export function incubatorPage(reading: Reading, slug: string, siteUrl: string) {
  const incubator = reading.bySlug('incubator', slug);
  if (incubator === undefined) return null;
  const startups = reading.referrers('startup.incubator', incubator.documentId);
  const roles = rolesOf(reading, incubator, startups);
  return {
    ...mentionIncubator(incubator),
    description: incubator.shortDescription ?? excerptOf(incubator.body ?? '', 155),
    shortDescription: incubator.shortDescription && typeset(incubator.shortDescription),
    owner: incubator.owner && typeset(incubator.owner),
    contact: contactOf(incubator.contact),
    postalAddress: incubator.address,
    website: incubator.website,
    repository: incubator.repository,
    logo: shownPicture(reading, incubator.logo),
    html: renderMarkdown(reading, incubator.body, siteUrl),
    highlighted: documents(reading, 'startup', incubator.highlightedStartups).map((startup) =>
      startupCard(reading, startup),
    ),
    figures: {
      startups: startups.filter((startup) => phaseOf(reading, startup) !== 'alumni').length,
      members: membersAtWork(reading, startups),
      roles: roles.length,
    },
    total: startups.length,
    phases: byPhase(reading, startups),
    roles: roles.map((role) => roleCard(reading, role)),
    posts: latestPosts(reading, startups).map(postLine),
  };
}

/** The offers one may answer, or soon, that close first before the others. */
function rolesOf(reading: Reading, incubator: Incubator, startups: readonly Startup[]): Role[] {
  const all = [
    ...reading.referrers('role.incubator', incubator.documentId),
    ...startups.flatMap(({ documentId }) => reading.referrers('role.startup', documentId)),
  ];
  return [...new Map(all.map((role) => [role.documentId, role])).values()]
    .filter((role) => !isClosed(reading, role))
    .sort(soonestFirst);
}

function membersAtWork(reading: Reading, startups: readonly Startup[]): number {
  const ids = startups.map(({ documentId }) => documentId);
  const members = new Map(
    ids.flatMap((id) =>
      reading.referrers('author.startups', id).map((author) => [author.documentId, author]),
    ),
  );
  const atWork = [...members.values()].filter(({ missions }) =>
    missions.some(
      (mission) =>
        missionState(mission, reading.today()) === 'current' &&
        mission.startups.some((id) => ids.includes(id)),
    ),
  );
  return atWork.length;
}

const MOST_POSTS = 5;

/** The latest posts about some startups. Each has its own in order: only their first are read. */
function latestPosts(reading: Reading, startups: readonly Startup[]): Post[] {
  const ids = startups.flatMap(({ documentId }) =>
    reading.referrerIds('post.startups', documentId).slice(0, MOST_POSTS),
  );
  return documents(reading, 'post', [...new Set(ids)])
    .sort(orderOf('post'))
    .slice(0, MOST_POSTS);
}

function byPhase(reading: Reading, startups: readonly Startup[]) {
  const groups = [...Object.entries(phaseNames), [undefined, 'Phase non précisée'] as const];
  return groups
    .map(([code, name]) => ({
      code: code ?? null,
      name,
      startups: startups
        .filter((startup) => phaseOf(reading, startup) === code)
        .map((startup) => ({
          ...mentionStartup(startup),
          mission: startup.mission && typeset(startup.mission),
        })),
    }))
    .filter((group) => group.startups.length > 0);
}

const phaseOf = (reading: Reading, startup: Startup) =>
  currentPhase(startup.phases, reading.today())?.name;

interface Contact {
  url: string;
  label: string;
  email: string | null;
}

/** Staff write an e-mail, with or without `mailto:`, or a web address. */
function contactOf(contact: string | null): Contact | null {
  if (contact === null) return null;
  const bare = contact.trim().replace(/^mailto:/i, '');
  if (/^https?:\/\/\S+$/i.test(bare)) {
    return { url: bare, label: 'Formulaire de contact', email: null };
  }
  return /^[^\s@]+@[^\s@]+$/.test(bare)
    ? { url: `mailto:${bare}`, label: bare, email: bare }
    : null;
}
