import { type DocumentType, dayOf } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { type Act, type Middleware, makesPublic, typeOf, uidOf, withData } from './act.ts';

/** The date that a document takes from its first publication, when staff leave it empty. */
const datesOfPublication: Partial<
  Record<DocumentType, { field: string; at: (now: Date) => string }>
> = {
  post: { field: 'publicationDate', at: (now) => now.toISOString() },
  role: { field: 'opensOn', at: dayOf },
};

/** Dates a publication: a post by the instant, a role by the day. */
export function dateAtPublication(strapi: Core.Strapi, now = () => new Date()): Middleware {
  return async (act, next) => {
    const type = typeOf(act.uid);
    const date = type === undefined ? undefined : datesOfPublication[type];
    if (type === undefined || date === undefined || !makesPublic(type, act)) return next();
    const draft = await draftOf(strapi, type, act);
    if (act.action === 'publish') {
      if (draft !== null && isEmpty(draft[date.field])) {
        const data = { [date.field]: date.at(now()) };
        await strapi.db.query(uidOf(type)).update({ where: { id: draft.id }, data });
      }
      return next();
    }
    const saved = { ...draft, ...act.params.data };
    if (isEmpty(saved[date.field])) withData(act, { [date.field]: date.at(now()) });
    return next();
  };
}

type Draft = Record<string, unknown> & { id: number };

async function draftOf(strapi: Core.Strapi, type: DocumentType, act: Act): Promise<Draft | null> {
  const { documentId } = act.params;
  if (documentId === undefined || act.action === 'clone') return null;
  return strapi.db.query(uidOf(type)).findOne({ where: { documentId, publishedAt: null } });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
