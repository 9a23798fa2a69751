import type { APIRoute } from 'astro';
import { jsonFeedResponse } from '../feeds/json.ts';
import { postsFeed } from '../feeds/subjects.ts';
import { feeds } from '../routes/addresses.ts';
import { absolute } from '../structured-data/index.ts';

export const GET: APIRoute = ({ locals }) =>
  jsonFeedResponse(postsFeed(locals), absolute(feeds.posts.json, locals.siteUrl));
