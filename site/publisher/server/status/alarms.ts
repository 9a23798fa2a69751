import type { Service } from '../service.ts';

/** What an operator must look at, and what to do; nothing when all is well. */
export function alarmsOf({ status, failure }: Pick<Service, 'status' | 'failure'>): string[] {
  const { heldAt, lateSince, planLateSince, removalsToConfirm } = status();
  const alarms: string[] = [];
  if (lateSince !== null) alarms.push(lateOnSite(lateSince));
  if (planLateSince !== null) alarms.push(latePlan(planLateSince));
  if (removalsToConfirm !== null) {
    alarms.push(
      `The CMS no longer has ${removalsToConfirm} of the published documents. ` +
        'Nothing was removed from the site. If this is meant: npm run publish -- --confirm',
    );
  }
  if (heldAt !== null) {
    alarms.push(`The site is kept at release ${heldAt}: changes wait for npm run publish.`);
  }
  const failed = failure();
  if (failed !== null && failed.cause !== 'removals') alarms.push(failed.message);
  return alarms;
}

/** @param since when the site should have changed by time alone */
export function lateOnSite(since: string): string {
  return `What was due at ${since} is not on the site: see the failure in /status/details, and the logs.`;
}

/** @param since when the CMS should have done what its staff planned */
export function latePlan(since: string): string {
  return (
    `What staff planned for ${since} is not known to be done: see that the CMS runs, and its log. ` +
    'It does what is late as soon as it is back.'
  );
}
