import { publisherApi, type ReleaseList } from '@parvis/shared';
import { json } from '../answer.ts';
import type { Route } from '../route.ts';

/** Those of several busy days; the journal has them all. */
const MOST = 200;

/** The last releases, the newest first, and which of them can be gone back to. */
export const releases: Route = {
  method: 'GET',
  path: publisherApi.releases,
  guard: 'bearer',
  async handle({ service }) {
    const [entries, kept] = await Promise.all([service.entries(), service.keptReleases()]);
    const released = entries.filter(({ outcome }) => outcome === 'released');
    const list: ReleaseList = released
      .slice(-MOST)
      .reverse()
      .map(({ release, at, reason, changes }) => ({
        release,
        at,
        reason,
        changes: changes.length,
        isKept: kept.has(release),
      }));
    return json(200, list);
  },
};
