import type { APIRoute } from 'astro';
import { atomResponse } from '../feeds/atom.ts';
import { postsFeed } from '../feeds/subjects.ts';
import { feeds } from '../routes/addresses.ts';
import { absolute } from '../structured-data/index.ts';

export const GET: APIRoute = ({ locals }) =>
  atomResponse(postsFeed(locals), absolute(feeds.posts.atom, locals.siteUrl));
