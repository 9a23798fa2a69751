import type { Role } from '@parvis/shared';

/**
 * What a contract is in the words of search engines, or nothing. A « CDI » says nothing of working
 * hours: neither full time nor part time may be told of it.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting
 */
export const employmentTypes: Record<NonNullable<Role['contract']>, string | null> = {
  permanent: null,
  fixed_term: 'TEMPORARY',
  independent: 'CONTRACTOR',
  internship: 'INTERN',
  // An apprentice is employed, unlike an intern; their list has no word for it.
  apprenticeship: 'OTHER',
  // A civil servant whom another administration lends stays its own.
  secondment: 'OTHER',
  volunteering: 'VOLUNTEER',
  other: 'OTHER',
};
