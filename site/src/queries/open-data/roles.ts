import {
  contracts,
  domains,
  experiences,
  payOf,
  type Reading,
  type Role,
  type RoleRecord,
  remoteWork,
  roleState,
} from '@parvis/shared';
import { excerptOf } from '../../markdown/index.ts';
import { document, documents } from '../documents.ts';
import { lastChange } from '../last-change.ts';
import { siteSettings } from '../layout.ts';
import { organisationReference, referencesTo, referenceTo, urlOf } from './references.ts';

const EXCERPT = 220;

/** None for an offer that is over. */
export function roleRecord(reading: Reading, role: Role, siteUrl: string): RoleRecord | null {
  const state = roleState(role, reading.today());
  if (state !== 'open' && state !== 'upcoming') return null;
  const pay = payOf(role);
  const organisation = document(reading, 'organisation', role.organisation);
  return {
    id: role.documentId,
    updatedAt: lastChange(role),
    title: role.title,
    url: urlOf('role', role, siteUrl),
    state,
    excerpt: excerptOf(role.body, EXCERPT),
    startup: referenceTo('startup', document(reading, 'startup', role.startup), siteUrl),
    organisation: organisation === undefined ? null : organisationReference(organisation),
    incubator: referenceTo('incubator', document(reading, 'incubator', role.incubator), siteUrl),
    positions: role.positions,
    domain: role.domain,
    domainLabel: domains[role.domain],
    contract: role.contract,
    contractLabel: role.contract && contracts[role.contract],
    experience: role.experience,
    experienceLabel: role.experience && experiences[role.experience],
    places: role.places,
    remote: role.remote,
    remoteLabel: role.remote && remoteWork[role.remote],
    salaryMin: pay?.minimum ?? null,
    salaryMax: pay?.maximum ?? null,
    salaryPeriod: pay?.period ?? null,
    salaryBasis: pay?.basis ?? null,
    startDate: role.startDate,
    opensOn: role.opensOn,
    closesOn: role.closesOn,
    applyUrl: formOf(reading, role),
    contacts: referencesTo('author', documents(reading, 'author', role.contacts), siteUrl),
    technologies: role.technologies,
  };
}

/** The form where one applies, as the offer’s page shows it; none when one applies by e-mail. */
function formOf(reading: Reading, { applyUrl, applyEmail }: Role): string | null {
  if (applyUrl !== null || applyEmail !== null) return applyUrl;
  return siteSettings(reading)?.defaultApplicationUrl ?? null;
}
