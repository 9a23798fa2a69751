import type { DocumentType } from '@parvis/shared';
import { author, mission } from './author.ts';
import { category, incubator, organisation } from './community.ts';
import { post } from './post.ts';
import { role } from './role.ts';
import type { Screen } from './screen.ts';
import { link, page, redirect, site } from './site.ts';
import { event, phase, startup } from './startup.ts';

export type { Field, Screen } from './screen.ts';

/** How staff see each type of document. */
export const documentScreens: Record<DocumentType, Screen> = {
  post,
  role,
  author,
  startup,
  incubator,
  organisation,
  category,
  page,
  redirect,
  site,
};

/** How staff see the components, by Strapi's name for them. */
export const componentScreens: Record<string, Screen> = {
  'parts.link': link,
  'parts.mission': mission,
  'parts.phase': phase,
  'parts.event': event,
};
