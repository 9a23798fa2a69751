import type { Service } from '../service.ts';

/** What an operator must look at, and what to do; nothing when all is well. */
export function alarmsOf({ status, failure }: Pick<Service, 'status' | 'failure'>): string[] {
  const { heldAt, lateSince, removalsToConfirm } = status();
  const alarms: string[] = [];
  if (lateSince !== null) {
    alarms.push(`What was due at ${lateSince} is not on the site. See the failure and the logs.`);
  }
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
