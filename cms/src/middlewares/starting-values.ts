import { dayOf } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { type Account, memberBehind } from '../people/member.ts';
import { type DescribedType, withStartingValues } from '../screens/starting-values.ts';

/** What the admin asks when it opens: the types of documents, with what their fields start with. */
const DESCRIPTION = '/content-manager/init';

interface Description {
  data?: { contentTypes?: DescribedType[] };
}

/** Fills the forms of new documents in. Strapi's defaults are the same every day, for everybody: these are not. */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    await next();
    if (ctx.path !== DESCRIPTION) return;
    const { data } = (ctx.body ?? {}) as Description;
    if (data?.contentTypes === undefined) return;
    const { user } = ctx.state as { user?: Account };
    const member = user && (await memberBehind(strapi, user));
    const opening = { today: dayOf(new Date()), member };
    const contentTypes = data.contentTypes.map((type) => withStartingValues(type, opening));
    ctx.body = { data: { ...data, contentTypes } };
  };
