import {
  addressOf,
  domains,
  experiences,
  monthAndYear,
  payOf,
  type Reading,
  type Role,
} from '@parvis/shared';
import { excerptOf, renderMarkdown, typeset } from '../markdown/index.ts';
import { applicationOf } from './applications.ts';
import {
  authorCard,
  hostOf,
  type Mention,
  mentionIncubator,
  mentionStartup,
  postLine,
  roleCard,
} from './cards.ts';
import { isClosed } from './community.ts';
import { document, documents } from './documents.ts';
import { jobOf } from './jobs.ts';
import { answerableFirst } from './role-order.ts';
import { similarRoles } from './similar-roles.ts';
import { teamOf } from './teams.ts';

/** One offer. When it is over: a notice, and similar ones to answer. */
export function rolePage(reading: Reading, slug: string) {
  const role = reading.bySlug('role', slug);
  if (role === undefined) return null;
  const closed = isClosed(reading, role);
  const card = roleCard(reading, role);
  return {
    ...card,
    headTitle: headTitle(reading, role),
    description: describe(reading, role),
    closed,
    deadlinePassed: role.closesOn !== null && role.closesOn < reading.today(),
    remoteCode: role.remote,
    experience: role.experience && experiences[role.experience],
    salary: payOf(role),
    startDate: role.startDate,
    technologies: role.technologies,
    application: card.state === 'open' ? applicationOf(reading, role) : null,
    job: jobOf(reading, role),
    startup: mentionOrNull(document(reading, 'startup', role.startup), mentionStartup),
    incubator: mentionOrNull(document(reading, 'incubator', role.incubator), mentionIncubator),
    organisation: organisationOf(reading, role),
    contacts: documents(reading, 'author', role.contacts).map((author) =>
      authorCard(reading, author),
    ),
    team: closed ? null : teamToJoin(reading, role),
    posts: reading.referrers('post.roles', role.documentId).map(postLine),
    similar: similarRoles(reading, role).map((other) => roleCard(reading, other)),
  };
}

/** Members of a team that the page of an offer shows; the rest are on the startup's page. */
const LARGEST_TEAM = 8;

function teamToJoin(reading: Reading, { startup }: Role) {
  if (startup === null) return null;
  const { today } = teamOf(reading, startup);
  const members = today.slice(0, LARGEST_TEAM).map(({ start, end, ...author }) => author);
  return members.length === 0 ? null : { members, total: today.length };
}

/** The text of an offer as HTML: for its page and for feeds, which share it. */
export function roleText(reading: Reading, slug: string, siteUrl: string): string {
  return renderMarkdown(reading, reading.bySlug('role', slug)?.body ?? null, siteUrl);
}

/** The offers of a startup or a member: those to answer or to come, then those that are over. */
export function rolesByState(reading: Reading, roles: readonly Role[]) {
  const { true: closed = [], false: current = [] } = Object.groupBy(roles, (role) =>
    isClosed(reading, role) ? 'true' : 'false',
  );
  return {
    openRoles: current.map((role) => roleCard(reading, role)).sort(answerableFirst),
    closedRoles: closed.map(({ title, slug, opensOn }) => ({
      name: typeset(title),
      address: addressOf('role', slug),
      opensOn,
    })),
  };
}

/** Offers often have the same name: the host, the month and then a rank tell them apart. */
function headTitle(reading: Reading, role: Role): string {
  const host = hostOf(reading, role);
  const who = host === undefined ? '' : `, ${host.name}`;
  const month = monthAndYear(role.opensOn);
  const twins = (
    role.startup === null ? [] : reading.referrers('role.startup', role.startup)
  ).filter((other) => other.title === role.title && monthAndYear(other.opensOn) === month);
  const rank = twins.length < 2 ? '' : `, offre ${twins.indexOf(role) + 1} sur ${twins.length}`;
  return typeset(`${role.title}${who} (${month}${rank})`);
}

function describe(reading: Reading, role: Role): string {
  const host = hostOf(reading, role);
  const facts = [domains[role.domain], ...role.places].join(', ');
  const start = `Offre${host === undefined ? '' : `, ${host.name}`} (${facts}).`;
  return `${start} ${excerptOf(role.body, Math.max(60, 155 - start.length))}`;
}

function organisationOf(reading: Reading, role: Role) {
  const organisation = document(reading, 'organisation', role.organisation);
  return organisation === undefined
    ? null
    : { name: typeset(organisation.name), website: organisation.website };
}

function mentionOrNull<Item>(
  item: Item | undefined,
  mention: (item: Item) => Mention,
): Mention | null {
  return item === undefined ? null : mention(item);
}
