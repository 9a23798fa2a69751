import { parseArgs } from 'node:util';
import type { SiteOrigins } from './convert/addressBook.ts';
import type { SiteFolders } from './read/index.ts';

export interface ImportOptions {
  folders: SiteFolders;
  origins: SiteOrigins;
  /** Whether to stop before anything is written. */
  isDry: boolean;
}

export const usage = `Usage: npm run import -- --blog DIR --site DIR [options]

  --blog DIR       the old blog: content/_posts, _category, img
  --site DIR       the old site: content/_authors, _startups, _jobs, _incubators…, img, _redirects
  --blog-url URL   where the blog was published (default: https://blog.beta.gouv.fr)
  --site-url URL   where the site was published (default: https://beta.gouv.fr)
  --dry-run        reads, converts and plans, and writes nothing but the report
`;

/** What the command was asked, or why it can't be done, in English. */
export function readArguments(given: readonly string[]): ImportOptions | { problem: string } {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        blog: { type: 'string' },
        site: { type: 'string' },
        'blog-url': { type: 'string', default: 'https://blog.beta.gouv.fr' },
        'site-url': { type: 'string', default: 'https://beta.gouv.fr' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const { blog, site } = values;
    if (blog === undefined && site === undefined)
      return { problem: 'Give --blog, --site or both.' };
    for (const name of ['blog-url', 'site-url'] as const) {
      if (!/^https?:\/\/[^/]+/.test(values[name]) || !URL.canParse(values[name])) {
        return { problem: `--${name} must be a web address; it is « ${values[name]} ».` };
      }
    }
    return {
      folders: { ...(blog !== undefined && { blog }), ...(site !== undefined && { site }) },
      origins: {
        blog: new URL(values['blog-url']).origin,
        site: new URL(values['site-url']).origin,
      },
      isDry: values['dry-run'],
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
