import type { StaffContext, StaffRoute } from '../staff/route.ts';
import { picturesWithoutAlternative } from './lacking.ts';

/** What is used of the permissions of a session. */
interface Ability {
  can(action: string): boolean;
}

/** For the page « Images »: those that still lack an alternative text. */
export const lackingPictures: StaffRoute = {
  method: 'GET',
  path: '/pictures/lacking',
  handler: (strapi) => async (ctx: StaffContext) => {
    const ability: Ability = ctx.state.userAbility;
    if (!ability.can('plugin::upload.read')) return ctx.forbidden();
    ctx.set('Cache-Control', 'no-store');
    ctx.body = await picturesWithoutAlternative(strapi);
  },
};
