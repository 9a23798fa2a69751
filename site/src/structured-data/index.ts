export { blogPosting } from './blog-posting.ts';
export { breadcrumbList, type Step } from './breadcrumb-list.ts';
export { type Layout, organization, webSite } from './community.ts';
export { absolute, type StructuredData, scriptable } from './data.ts';
export { incubatorOrganization } from './incubator.ts';
export { jobPosting } from './job-posting.ts';
export { person } from './person.ts';
export { startupOrganization } from './startup.ts';
