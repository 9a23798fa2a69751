import { dayOf, type Role, roleState } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import { may } from '../people/permission.ts';
import type { StaffRoute } from '../staff/route.ts';
import type { ClosingAnswer } from './answers.ts';
import { daysBetween } from './days.ts';
import { endingOf, isRoleAct } from './ending.ts';

const ROLE = uidOf('role');

/** `GET /parvis/roles/<documentId>/closing`: how a role stands, and what may be done about it. */
export const closing: StaffRoute = {
  method: 'GET',
  path: '/roles/:documentId/closing',
  handler: (strapi) => async (ctx) => {
    const { documentId } = ctx.params;
    const { userAbility } = ctx.state;
    const read = await may('read', strapi, userAbility, ROLE, documentId);
    if (read !== 'yes') return read === 'no' ? ctx.forbidden() : ctx.notFound();
    const found = await rowsOf(strapi, documentId);
    if (found === undefined) return ctx.notFound();
    const mayAct = (await may('publish', strapi, userAbility, ROLE, documentId)) === 'yes';
    const answer: ClosingAnswer = { ...standingOf(found, new Date()), mayAct };
    ctx.body = answer;
  },
};

/**
 * `POST /parvis/roles/<documentId>/filled`: changes how a role ends, and publishes it at once where
 * it is online. With other changes that wait, only `?withDraft` publishes them too.
 */
export const endRole: StaffRoute = {
  method: 'POST',
  path: '/roles/:documentId/:act',
  handler: (strapi) => async (ctx) => {
    const { documentId, act } = ctx.params;
    if (!isRoleAct(act)) return ctx.notFound();
    const allowed = await may('publish', strapi, ctx.state.userAbility, ROLE, documentId);
    if (allowed !== 'yes') return allowed === 'no' ? ctx.forbidden() : ctx.notFound();
    const isConfirmed = 'withDraft' in ctx.query;
    const outcome = await strapi.db.transaction(async () => {
      const found = await rowsOf(strapi, documentId);
      if (found === undefined) return 'absent';
      if (hasOtherChanges(found) && !isConfirmed) return 'other-changes';
      const data = { ...endingOf(act, found.draft.closesOn, new Date()) };
      await strapi.documents(ROLE).update({ documentId, data });
      if (found.published !== undefined) await strapi.documents(ROLE).publish({ documentId });
      return 'done';
    });
    if (outcome === 'absent') return ctx.notFound();
    if (outcome === 'other-changes') {
      return ctx.conflict('Des modifications enregistrées seraient publiées aussi.');
    }
    const found = await rowsOf(strapi, documentId);
    ctx.body = found && { ...standingOf(found, new Date()), mayAct: true };
  },
};

type Row = Pick<Role, 'outcome' | 'opensOn' | 'closesOn'> & {
  publishedAt: unknown;
  updatedAt: string | number | Date;
};

interface Rows {
  draft: Row;
  published: Row | undefined;
}

async function rowsOf(strapi: Core.Strapi, documentId: string): Promise<Rows | undefined> {
  const rows: Row[] = await strapi.db.query(ROLE).findMany({ where: { documentId } });
  const draft = rows.find(({ publishedAt }) => publishedAt === null);
  const published = rows.find(({ publishedAt }) => publishedAt !== null);
  return draft && { draft, published };
}

function hasOtherChanges({ draft, published }: Rows): boolean {
  if (published === undefined) return false;
  return new Date(draft.updatedAt).getTime() > new Date(published.updatedAt).getTime();
}

function standingOf(rows: Rows, now: Date): Omit<ClosingAnswer, 'mayAct'> {
  const { draft, published } = rows;
  const shown = published ?? draft;
  const today = dayOf(now);
  // A draft may not have its opening day yet.
  const state = roleState({ ...shown, opensOn: shown.opensOn ?? today }, today);
  const daysLeft = shown.closesOn === null ? null : daysBetween(today, shown.closesOn);
  return {
    ...{ state, closesOn: shown.closesOn, daysLeft, isPublished: published !== undefined },
    hasOtherChanges: hasOtherChanges(rows),
  };
}
