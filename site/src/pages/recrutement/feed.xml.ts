import type { APIRoute } from 'astro';
import { rssResponse } from '../../feeds/rss.ts';
import { rolesFeed } from '../../feeds/subjects.ts';
import { feeds } from '../../routes/addresses.ts';
import { absolute } from '../../structured-data/index.ts';

export const GET: APIRoute = ({ locals }) =>
  rssResponse(rolesFeed(locals), absolute(feeds.roles.rss, locals.siteUrl));
