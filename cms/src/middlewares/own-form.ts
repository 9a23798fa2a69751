import type { Core } from '@strapi/strapi';
import { typeOf, uidOf } from '../documents/act.ts';
import { fieldsOf } from '../people/fields.ts';
import { isOfUseTo, type Laid, withOwnForm } from '../people/own-form.ts';
import { askerOf } from '../people/permission-checker.ts';

/** What the admin asks to lay a form out. */
const SCREEN = /^\/content-manager\/content-types\/(api::[\w-]+\.[\w-]+)\/configuration$/;

interface Body {
  data?: { contentType?: Laid };
}

/** Leaves out of forms what somebody may not write: Strapi shows it as boxes that refuse. */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    await next();
    const uid = ctx.method === 'GET' ? SCREEN.exec(ctx.path)?.[1] : undefined;
    if (uid === undefined || ctx.status !== 200) return;
    const type = typeOf(uid);
    const asker = type && askerOf(strapi, uidOf(type));
    const { data } = ctx.body as Body;
    if (type === undefined || asker === undefined || data?.contentType === undefined) return;
    const isOfUse = isOfUseTo(asker.can, fieldsOf(strapi, type));
    ctx.body = { data: { ...data, contentType: withOwnForm(data.contentType, isOfUse) } };
  };
