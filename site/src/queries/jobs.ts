import {
  addressOf,
  type Incubator,
  jobPostingGaps,
  type Organisation,
  type Reading,
  type Role,
  roleState,
  type Startup,
  type Town,
  townOf,
} from '@parvis/shared';
import { document } from './documents.ts';
import { type ShownPicture, shownPicture } from './pictures.ts';

/** What only machines read of an offer that is told to search engines as a job. */
export interface Job {
  documentId: string;
  host: JobHost;
  towns: Town[];
  contract: Role['contract'];
  experience: Role['experience'];
}

interface JobHost {
  name: string;
  website: string | null;
  /** The host's page on the site, if it has one. */
  address: string | null;
  logo: ShownPicture | null;
}

/** Nothing for an offer that is not open today, or that lacks what search engines require. */
export function jobOf(reading: Reading, role: Role): Job | null {
  if (roleState(role, reading.today()) !== 'open') return null;
  const host = jobHost(reading, role);
  if (host === null || jobPostingGaps(role, host.name).length > 0) return null;
  const { documentId, contract, experience } = role;
  const towns = role.places.map(townOf).filter((town) => town !== null);
  return { documentId, host, towns, contract, experience };
}

function jobHost(reading: Reading, role: Role): JobHost | null {
  const startup = document(reading, 'startup', role.startup);
  if (startup !== undefined) return startupHost(startup);
  const organisation = document(reading, 'organisation', role.organisation);
  if (organisation !== undefined) return organisationHost(organisation);
  const incubator = document(reading, 'incubator', role.incubator);
  return incubator === undefined ? null : incubatorHost(reading, incubator);
}

const startupHost = ({ name, website, slug }: Startup): JobHost => ({
  name,
  website,
  address: addressOf('startup', slug),
  logo: null,
});

const organisationHost = ({ name, website }: Organisation): JobHost => ({
  name,
  website,
  address: null,
  logo: null,
});

const incubatorHost = (reading: Reading, incubator: Incubator): JobHost => ({
  name: incubator.name,
  website: incubator.website,
  address: addressOf('incubator', incubator.slug),
  logo: shownPicture(reading, incubator.logo),
});
