import {
  type Author,
  currentPhase,
  missionState,
  type Reading,
  type Role,
  roleState,
  type Startup,
} from '@parvis/shared';
import { documents } from './documents.ts';

// The functions named `…Ids` are questions that many pages share: ask them with `reading.shared`.

/** Offers one may answer today, latest first. */
export function openRoles(reading: Reading): Role[] {
  return documents(reading, 'role', reading.shared(openRoleIds));
}

/** Offers whose opening day has not come. */
export function upcomingRoles(reading: Reading): Role[] {
  return documents(reading, 'role', reading.shared(upcomingRoleIds));
}

export function isClosed(reading: Reading, role: Role): boolean {
  const state = roleState(role, reading.today());
  return state !== 'open' && state !== 'upcoming';
}

/** Offers that are over, latest first. */
export function closedRoleIds(reading: Reading): string[] {
  return idsOf(allRoles(reading).filter((role) => isClosed(reading, role)));
}

/** Members at work today or soon, in alphabetical order. */
export function currentAuthorIds(reading: Reading): string[] {
  return idsOf(allAuthors(reading).filter((author) => isPresent(reading, author)));
}

/** Members whose missions are all over, in alphabetical order. */
export function formerAuthorIds(reading: Reading): string[] {
  return idsOf(allAuthors(reading).filter((author) => !isPresent(reading, author)));
}

/** Startups that live, in alphabetical order. */
export function livingStartupIds(reading: Reading): string[] {
  return idsOf(allStartups(reading).filter((startup) => !hasEnded(reading, startup)));
}

/** Startups whose partnership has ended, in alphabetical order. */
export function endedStartupIds(reading: Reading): string[] {
  return idsOf(allStartups(reading).filter((startup) => hasEnded(reading, startup)));
}

export function openRoleIds(reading: Reading): string[] {
  return idsOf(allRoles(reading).filter((role) => roleState(role, reading.today()) === 'open'));
}

export function upcomingRoleIds(reading: Reading): string[] {
  return idsOf(allRoles(reading).filter((role) => roleState(role, reading.today()) === 'upcoming'));
}

/** A member without any mission recorded counts as present: nobody said that they left. */
export function isPresent(reading: Reading, author: Author): boolean {
  if (author.missions.length === 0) return true;
  return author.missions.some((mission) => missionState(mission, reading.today()) !== 'past');
}

function hasEnded(reading: Reading, startup: Startup): boolean {
  return currentPhase(startup.phases, reading.today())?.name === 'alumni';
}

const allRoles = (reading: Reading) => documents(reading, 'role', reading.list('role'));
const allAuthors = (reading: Reading) => documents(reading, 'author', reading.list('author'));
const allStartups = (reading: Reading) => documents(reading, 'startup', reading.list('startup'));
const idsOf = (found: readonly { documentId: string }[]) =>
  found.map(({ documentId }) => documentId);
