import type { APIRoute } from 'astro';
import { jsonFeedResponse } from '../../feeds/json.ts';
import { rolesFeed } from '../../feeds/subjects.ts';
import { feeds } from '../../routes/addresses.ts';
import { absolute } from '../../structured-data/index.ts';

export const GET: APIRoute = ({ locals }) =>
  jsonFeedResponse(rolesFeed(locals), absolute(feeds.roles.json, locals.siteUrl));
