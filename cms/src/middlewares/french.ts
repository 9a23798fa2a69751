import type { Core } from '@strapi/strapi';
import { typeOf, uidOf } from '../documents/act.ts';
import { sayPermissions } from '../french/permissions.ts';
import { isRefusal, sayRefusal } from '../french/refusal.ts';
import { type Attributes, labelOf } from '../publisher/labels.ts';

/** Strapi's words of what it answers to the admin, in French. */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    await next();
    if (ctx.path.startsWith('/api/') || readsEnglish(ctx.state.user)) return;
    const { body } = ctx;
    if (isRefusal(body)) sayRefusal(body, (field) => labelIn(ctx.path, field));
    else if (ctx.path === '/admin/permissions' && isObject(body)) sayPermissions(body, nameOf);

    function labelIn(path: string, field: string): string {
      const uid = /\/(api::[\w.-]+)/.exec(path)?.[1] ?? '';
      const type = typeOf(uid);
      if (type === undefined) return field;
      return labelOf(type, field, strapi.contentType(uidOf(type)).attributes as Attributes);
    }

    function nameOf(uid: string): string | undefined {
      return Object.values(strapi.contentTypes).find((type) => type.uid === uid)?.info.displayName;
    }
  };

/** A member of the staff may have chosen the other language of the admin. */
function readsEnglish(user: unknown): boolean {
  return isObject(user) && 'preferedLanguage' in user && user.preferedLanguage === 'en';
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
