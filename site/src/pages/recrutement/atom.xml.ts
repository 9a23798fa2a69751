import type { APIRoute } from 'astro';
import { atomResponse } from '../../feeds/atom.ts';
import { rolesFeed } from '../../feeds/subjects.ts';
import { feeds } from '../../routes/addresses.ts';
import { absolute } from '../../structured-data/index.ts';

export const GET: APIRoute = ({ locals }) =>
  atomResponse(rolesFeed(locals), absolute(feeds.roles.atom, locals.siteUrl));
