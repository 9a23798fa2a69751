import { all, type Grant, type Kind } from './kind.ts';
import { memberCard } from './member-card.ts';

/** All that a role says, but for who else than a startup recruits. */
const written: readonly string[] = [
  'title',
  'slug',
  'startup',
  'positions',
  'domain',
  'contract',
  'experience',
  'places',
  'remote',
  'salaryMin',
  'salaryMax',
  'salaryPeriod',
  'salaryBasis',
  'startDate',
  'opensOn',
  'closesOn',
  'outcome',
  'applyUrl',
  'applyEmail',
  'contacts',
  'technologies',
  'body',
];

const theirs: Grant = { which: 'roles of theirs' };

/** Recruits for the startups they work on. */
export const recruiter: Kind = {
  code: 'parvis-recruiter',
  name: 'Recrutement',
  description: 'Écrit, publie et ferme les offres des startups où la personne est en mission.',
  documents: {
    role: {
      create: { fields: written, which: 'roles of theirs' },
      read: theirs,
      update: { fields: written, which: 'roles of theirs' },
      delete: theirs,
      publish: theirs,
    },
    author: { read: memberCard },
    startup: { read: all },
    incubator: { read: all },
    organisation: { read: all },
  },
  pictures: 'theirs',
};
