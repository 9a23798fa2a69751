import { publisherApi, publisherTroubles } from '@parvis/shared';
import { environment } from '../../environment.ts';
import { askPublisher } from '../../publisher/ask.ts';
import type { StaffRoute } from '../../staff/route.ts';
import type { NeedsAnswer } from '../answers.ts';
import { listedFor } from '../listing.ts';
import { closingRoles } from './closing-roles.ts';
import { lostContacts } from './lost-contacts.ts';
import { lostPictures } from './lost-pictures.ts';
import type { Need } from './need.ts';
import { plannedTroubles } from './planned-troubles.ts';
import { setAside } from './set-aside.ts';
import { undescribedPictures } from './undescribed-pictures.ts';
import { untoldContacts } from './untold-contacts.ts';

/** Every kind of trouble, the most pressing first. A new one is a file and a line here. */
const kinds: readonly Need[] = [
  setAside,
  plannedTroubles,
  lostPictures,
  closingRoles,
  untoldContacts,
  lostContacts,
  undescribedPictures,
];

/** `GET /parvis/home/needs`: what needs somebody, of what the reader may read. */
export const needs: StaffRoute = {
  method: 'GET',
  path: '/home/needs',
  handler: (strapi) => async (ctx) => {
    const said = await askPublisher(environment().signal, {
      path: publisherApi.troubles,
      answer: publisherTroubles,
    });
    const troubles = 'silence' in said ? undefined : said;
    const now = new Date();
    const answer: NeedsAnswer = { needs: [], isWhole: troubles !== undefined };
    const { userAbility } = ctx.state;
    for (const need of kinds) {
      const { id, title, isUrgent } = need;
      const list =
        'list' in need
          ? await need.list({ strapi, userAbility })
          : await listedFor(strapi, userAbility, await need.find({ strapi, now, troubles }));
      if (list.total > 0) answer.needs.push({ id, title, isUrgent, ...list });
    }
    ctx.body = answer;
  },
};
