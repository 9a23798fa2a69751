import { feedBelow, type Redirect, slugAt } from '@parvis/shared';
import { followRedirects } from '../snapshot/reading.ts';

/** The file of the public folder in which any static server finds the old addresses. */
export const REDIRECTS_FILE = '_redirects';

/**
 * Old addresses, one a line, as Netlify's `_redirects` format has them:
 * `/old/ /new/ 301`, or `/old/ / 410` where there is nothing left to go to.
 * An address that is a page today is that page, whatever a redirect says. The feed below a page
 * that moved moves with it: its readers subscribed to an address, and would see nothing come.
 *
 * @param isLive whether a path of this site answers with a page
 * @see https://docs.netlify.com/routing/redirects/
 */
export function redirectsFile(
  redirects: readonly Redirect[],
  isLive: (path: string) => boolean,
): string {
  const byPath = new Map<string, Redirect>();
  for (const redirect of redirects) {
    if (!byPath.has(redirect.from)) byPath.set(redirect.from, redirect);
  }
  const lines: string[] = [];
  for (const from of [...byPath.keys()].sort()) {
    if (isLive(from)) continue;
    const target = followRedirects(from, (path) => byPath.get(path));
    const leadsSomewhere =
      target !== undefined && (!target.startsWith('/') || isLive(pathOf(target)));
    lines.push(leadsSomewhere ? line(from, target) : `${encode(from)} / 410`);
    const [oldFeed, feed] = [feedBelow(from), feedBelow(target ?? '')];
    const hasFeed = leadsSomewhere && slugAt(target) !== undefined && isLive(feed);
    if (hasFeed && from.endsWith('/') && !isLive(oldFeed) && !byPath.has(oldFeed)) {
      lines.push(line(oldFeed, feed));
    }
  }
  return lines.map((text) => `${text}\n`).join('');
}

const line = (from: string, to: string) => `${encode(from)} ${encode(to)} 301`;

function pathOf(target: string): string {
  return target.split(/[?#]/, 1)[0] ?? target;
}

/** Spaces would end the field; the rest of an address is left as it was published. */
function encode(path: string): string {
  return path.replace(/\s/g, encodeURIComponent);
}
