import { endOfDay, instantOfParis } from '@parvis/shared';
import type { Answer } from '../queries/answers.ts';
import { presenceInWords, salaryInWords } from '../wording/roles.ts';
import { baseSalary } from './base-salary.ts';
import { absolute, pictureAddress, type StructuredData, statement, thing } from './data.ts';
import { employmentTypes } from './employment-type.ts';
import { jobDescription } from './job-description.ts';
import { jobLocation } from './job-location.ts';

type RolePage = Answer<'rolePage'>;
type Host = NonNullable<RolePage['job']>['host'];

/** Months. A beginner needs none. */
const monthsOfExperience = { junior: 0, intermediate: 24, senior: 60 } as const;

/**
 * An offer that one may answer today and that lacks nothing required. None for another: search
 * engines would show it as open, or refuse it. Whether applying takes few steps (`directApply`) is
 * the affair of another site: nothing is said of it.
 * https://developers.google.com/search/docs/appearance/structured-data/job-posting
 *
 * @param html the text of the offer
 */
export function jobPosting(
  role: RolePage,
  html: string,
  siteUrl: string,
): StructuredData | undefined {
  const { job } = role;
  // A text may be made of nothing that shows.
  if (job === null || html === '') return undefined;
  return statement('JobPosting', {
    title: role.title,
    description: jobDescription(html, factsOf(role)),
    identifier: thing('PropertyValue', { name: job.host.name, value: job.documentId }),
    url: absolute(role.address, siteUrl),
    datePosted: role.opensOn,
    validThrough: role.closesOn && lastInstantOf(role.closesOn),
    hiringOrganization: hiringOrganization(job.host, siteUrl),
    ...jobLocation(job.towns, role.remoteCode === 'full'),
    employmentType: job.contract && employmentTypes[job.contract],
    baseSalary: baseSalary(role.salary),
    experienceRequirements: job.experience && experienceRequirements(job.experience),
    skills: role.technologies.join(', '),
    jobStartDate: role.startDate,
    totalJobOpenings: role.positions,
  });
}

/** One may apply until midnight: the last second says the right day to whoever shows only it. */
function lastInstantOf(day: string): string {
  return instantOfParis(new Date(endOfDay(day).getTime() - 1000));
}

function hiringOrganization({ name, website, address, logo }: Host, siteUrl: string) {
  return thing('Organization', {
    name,
    url: address && absolute(address, siteUrl),
    sameAs: website,
    logo: pictureAddress(logo, siteUrl),
  });
}

function experienceRequirements(experience: keyof typeof monthsOfExperience) {
  const months = monthsOfExperience[experience];
  if (months === 0) return 'no requirements';
  return thing('OccupationalExperienceRequirements', { monthsOfExperience: months });
}

/** The text of an offer often leaves to the page what these say. */
function factsOf(role: RolePage): string[] {
  const presence = role.remoteCode && presenceInWords[role.remoteCode];
  const salary = role.salary && salaryInWords(role.salary);
  const facts = [role.contract, role.places.join(', '), presence, role.experience, salary];
  return facts.flatMap((fact) => fact || []);
}
