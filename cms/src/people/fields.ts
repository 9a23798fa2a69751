import type { DocumentType } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';

/** Every field of a type that its form may show, those inside components as `links.url`. */
export function fieldsOf(strapi: Core.Strapi, type: DocumentType): string[] {
  return strapi
    .service('admin::content-type')
    .getNestedFields(strapi.contentType(uidOf(type)), { components: strapi.components });
}
