import { type PreviewPurpose, previewApi } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { environment } from '../../../environment.ts';
import { openPreview } from '../../../preview/opening.ts';

type Context = Parameters<Core.ControllerHandler>[0];

/** The drafts, one at a time, for who has the publisher's token and a link that opens it. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async draft(ctx: Context) {
    ctx.set('Cache-Control', 'no-store');
    const { signal } = environment();
    if (signal === undefined) return ctx.notFound();
    const purpose: PreviewPurpose =
      ctx.query[previewApi.purpose] === 'picture' ? 'picture' : 'page';
    ctx.body = await openPreview(strapi, ctx.get(previewApi.linkHeader), {
      ...{ secret: signal.secret, purpose },
      now: new Date(),
    });
  },
});
