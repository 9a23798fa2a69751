import { addressOf, feedBelow } from '@parvis/shared';
import type { APIRoute } from 'astro';
import { absolute } from '../structured-data/index.ts';
import { rssResponse } from './rss.ts';
import { type Own, ownFeed } from './subjects.ts';

/** Answers the feed of the category, member or startup that the address names. */
export function ownRss(type: Own): APIRoute {
  return ({ params, locals }) => {
    const slug = params.slug ?? '';
    const feed = ownFeed(type, slug, locals);
    if (feed === undefined) return new Response(null, { status: 404 });
    return rssResponse(feed, absolute(feedBelow(addressOf(type, slug)), locals.siteUrl));
  };
}
