import {
  codes,
  contracts,
  domains,
  experiences,
  type Reading,
  type Role,
  remoteWork,
  sections,
} from '@parvis/shared';
import { roleCard } from './cards.ts';
import { closedRoleIds, openRoles, upcomingRoles } from './community.ts';
import { document, documents } from './documents.ts';
import { choicesOf, coded, type Facet, named, offeredFacets, worded } from './facets.ts';
import { pageCount, pageOf, perPage } from './pagination.ts';
import { soonestFirst } from './role-order.ts';

/** The offers to answer, those that close first before the others, then those to come. */
export function roleListPage(reading: Reading) {
  const facets = roleFacets(reading);
  const roles = openRoles(reading).sort(soonestFirst);
  return {
    facets: offeredFacets(facets, roles),
    roles: roles.map((role) => ({
      ...roleCard(reading, role),
      choices: choicesOf(facets, role),
      daysLeft: daysLeft(reading, role),
    })),
    upcoming: upcomingRoles(reading).map((role) => roleCard(reading, role)),
    closed: reading.shared(closedRoleIds).length,
  };
}

/** Page `number` of the offers that are over, latest first. */
export function closedRoleListPage(reading: Reading, number: number) {
  const ids = reading.shared(closedRoleIds);
  return {
    total: ids.length,
    roles: documents(reading, 'role', pageOf(ids, number, perPage.closedRoles)).map((role) =>
      roleCard(reading, role),
    ),
    pagination: {
      section: sections.closedRoles as string,
      number,
      count: pageCount(ids.length, perPage.closedRoles),
    },
  };
}

function roleFacets(reading: Reading): Facet<Role>[] {
  const startupOf = (role: Role) => document(reading, 'startup', role.startup);
  const incubatorOf = (role: Role) =>
    document(reading, 'incubator', role.incubator ?? startupOf(role)?.incubator ?? null);
  return [
    { name: 'metier', order: codes(domains), valuesOf: ({ domain }) => coded(domain, domains) },
    {
      name: 'contrat',
      order: codes(contracts),
      valuesOf: ({ contract }) => coded(contract, contracts),
    },
    {
      name: 'experience',
      order: codes(experiences),
      valuesOf: ({ experience }) => coded(experience, experiences),
    },
    { name: 'lieu', valuesOf: ({ places }) => worded(places) },
    {
      name: 'teletravail',
      order: codes(remoteWork),
      valuesOf: ({ remote }) => coded(remote, remoteWork),
    },
    { name: 'incubateur', valuesOf: (role) => named(incubatorOf(role)) },
    { name: 'startup', valuesOf: (role) => named(startupOf(role)) },
  ];
}

const DAY = 86_400_000;
/** A candidate who has longer than this need not hurry. */
const LAST_DAYS = 7;

/** How many days remain after today, when they are few: the page need not change each day. */
function daysLeft(reading: Reading, { closesOn }: Role): number | null {
  if (closesOn === null) return null;
  const days = (Date.parse(closesOn) - Date.parse(reading.today())) / DAY;
  return days <= LAST_DAYS ? days : null;
}
