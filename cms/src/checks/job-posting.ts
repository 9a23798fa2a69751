import {
  commaSeparated,
  dayOf,
  jobPostingAdvice,
  jobPostingGaps,
  type Role,
  roleState,
} from '@parvis/shared';
import type { JobPostingAnswer } from './answer.ts';
import { type CheckedDocument, dayIn, numberIn, relatedIn, wordsIn } from './document.ts';

/** What search engines would be told of an offer as its form holds it. */
export function jobPostingOf(document: CheckedDocument, now: Date): JobPostingAnswer {
  const role = roleIn(document, dayOf(now));
  const hosts = ['startup', 'organisation', 'incubator'].flatMap((field) =>
    relatedIn(document, field),
  );
  const host = hosts.find(({ isPublished }) => isPublished);
  return {
    state: roleState(role, dayOf(now)),
    gaps: jobPostingGaps(role, host?.name ?? null),
    advice: jobPostingAdvice(role),
    unpublishedHost: host === undefined ? (hosts[0]?.name ?? null) : null,
  };
}

type Told = Parameters<typeof jobPostingGaps>[0] &
  Parameters<typeof jobPostingAdvice>[0] &
  Parameters<typeof roleState>[0];

/** An offer without an opening day opens the day it is published. */
function roleIn(document: CheckedDocument, today: string): Told {
  const code = <Field extends keyof Role>(field: Field) =>
    (wordsIn(document, field) || null) as Role[Field] | null;
  return {
    title: wordsIn(document, 'title'),
    body: wordsIn(document, 'body'),
    places: commaSeparated(wordsIn(document, 'places')),
    remote: code('remote'),
    salaryMin: numberIn(document, 'salaryMin'),
    salaryMax: numberIn(document, 'salaryMax'),
    salaryPeriod: code('salaryPeriod'),
    salaryBasis: code('salaryBasis'),
    contract: code('contract'),
    opensOn: dayIn(document, 'opensOn') ?? today,
    closesOn: dayIn(document, 'closesOn'),
    outcome: code('outcome') ?? 'open',
  };
}
