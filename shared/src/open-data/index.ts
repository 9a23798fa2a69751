export type { AuthorRecord } from './author.ts';
export type { Catalogue } from './catalogue.ts';
export type { CategoryRecord } from './category.ts';

export type { ReferenceRecord } from './fields.ts';
export type { IncubatorRecord } from './incubator.ts';
export * from './names.ts';
export { openApiDescription } from './open-api.ts';
export type { OrganisationRecord } from './organisation.ts';
export type { PostRecord } from './post.ts';
export { openData } from './resources.ts';
export type { RoleRecord } from './role.ts';
export type { StartupRecord } from './startup.ts';
export { tableOf } from './table.ts';
