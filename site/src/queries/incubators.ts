import { addressOf, currentPhase, phaseNames, type Reading, type Startup } from '@parvis/shared';
import { excerptOf, renderMarkdown } from '../markdown/index.ts';
import { mentionIncubator, roleCard, startupCard } from './cards.ts';
import { isClosed } from './community.ts';
import { documents } from './documents.ts';
import { shownPicture } from './pictures.ts';

/** Those who host startups. */
export function incubatorListPage(reading: Reading) {
  return {
    incubators: documents(reading, 'incubator', reading.list('incubator')).map((incubator) => ({
      ...mentionIncubator(incubator),
      owner: incubator.owner,
      description: incubator.shortDescription ?? excerptOf(incubator.body ?? '', 180),
      logo: shownPicture(reading, incubator.logo, ''),
      startups: reading.referrerIds('startup.incubator', incubator.documentId).length,
    })),
  };
}

/** One incubator: its startups by phase, the offers it and they publish. */
export function incubatorPage(reading: Reading, slug: string, siteUrl: string) {
  const incubator = reading.bySlug('incubator', slug);
  if (incubator === undefined) return null;
  const startups = reading.referrers('startup.incubator', incubator.documentId);
  return {
    ...mentionIncubator(incubator),
    description: incubator.shortDescription ?? excerptOf(incubator.body ?? '', 155),
    shortDescription: incubator.shortDescription,
    owner: incubator.owner,
    contact: contactOf(incubator.contact),
    postalAddress: incubator.address,
    website: incubator.website,
    repository: incubator.repository,
    logo: shownPicture(reading, incubator.logo),
    html: renderMarkdown(reading, incubator.body, siteUrl),
    highlighted: documents(reading, 'startup', incubator.highlightedStartups).map((startup) =>
      startupCard(reading, startup),
    ),
    total: startups.length,
    phases: byPhase(reading, startups),
    roles: [
      ...reading.referrers('role.incubator', incubator.documentId),
      ...startups.flatMap(({ documentId }) => reading.referrers('role.startup', documentId)),
    ]
      .filter((role, rank, roles) => roles.indexOf(role) === rank && !isClosed(reading, role))
      .map((role) => roleCard(reading, role)),
    updatedAt: incubator.updatedAt,
  };
}

function byPhase(reading: Reading, startups: readonly Startup[]) {
  const groups = [...Object.entries(phaseNames), [undefined, 'Phase non précisée'] as const];
  const phaseOf = (startup: Startup) => currentPhase(startup.phases, reading.today())?.name;
  return groups
    .map(([code, name]) => ({
      name,
      startups: startups
        .filter((startup) => phaseOf(startup) === code)
        .map(({ name, slug, mission }) => ({ name, address: addressOf('startup', slug), mission })),
    }))
    .filter((group) => group.startups.length > 0);
}

/** Staff write an e-mail, with or without `mailto:`, or a web address. */
function contactOf(contact: string | null): { url: string; label: string } | null {
  if (contact === null) return null;
  const bare = contact.trim().replace(/^mailto:/i, '');
  if (/^https?:\/\/\S+$/i.test(bare)) return { url: bare, label: 'Formulaire de contact' };
  return /^[^\s@]+@[^\s@]+$/.test(bare) ? { url: `mailto:${bare}`, label: bare } : null;
}
