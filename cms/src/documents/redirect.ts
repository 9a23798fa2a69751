import { addressOf, type SluggedType, sluggedTypes } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { type Act, hasDrafts, type Middleware, typeOf, uidOf, withData } from './act.ts';
import { problemOf } from './problem.ts';

interface Redirect {
  documentId: string;
  from: string;
  to: string | null;
  kind: string;
}

/** Puts a redirect in order as it is saved: no chain, no loop, nothing in the way of a published page. */
export function checkRedirects(strapi: Core.Strapi): Middleware {
  return async (act, next) => {
    const saves = act.action === 'create' || act.action === 'update';
    if (typeOf(act.uid) !== 'redirect' || !saves) return next();
    const { from, to, kind } = await redirectToSave(strapi, act);
    if (await isPublishedAddress(strapi, from)) {
      throw problemOf('from', 'Un contenu publié est à cette adresse : dépubliez-le d’abord.');
    }
    if (kind === 'gone') {
      withData(act, { from, to: null });
      await redirectWhatCameTo(strapi, from, { to: null, kind });
      return next();
    }
    if (to === null) {
      throw problemOf('to', 'Indiquez où mène la redirection, ou choisissez « Contenu supprimé ».');
    }
    const end = await endOfChain(strapi, to);
    if (end === from || to === from) {
      throw problemOf(
        'to',
        `Cette redirection tournerait en rond : « ${to} » ramène à « ${from} ».`,
      );
    }
    withData(act, { from, to: end });
    await redirectWhatCameTo(strapi, from, { to: end, kind });
    return next();
  };
}

async function redirectToSave(strapi: Core.Strapi, act: Act) {
  const { documentId, data = {} } = act.params;
  const saved: Redirect | null =
    documentId === undefined
      ? null
      : await strapi.db.query(uidOf('redirect')).findOne({ where: { documentId } });
  const { from, to, kind } = {
    kind: 'permanent',
    from: '',
    to: null,
    ...saved,
    ...data,
  } as Redirect;
  return { from: (from ?? '').trim(), to: to?.trim() || null, kind };
}

/** Where an address leads in the end, through the redirects there are; itself when there is none. */
async function endOfChain(strapi: Core.Strapi, address: string): Promise<string> {
  const seen = new Set<string>();
  let end = address;
  while (!seen.has(end)) {
    seen.add(end);
    const next: Redirect | null = await strapi.db
      .query(uidOf('redirect'))
      .findOne({ where: { from: end }, select: ['to'] });
    if (next?.to == null) return end;
    end = next.to;
  }
  return end;
}

async function redirectWhatCameTo(
  strapi: Core.Strapi,
  address: string,
  destination: { to: string | null; kind: string },
): Promise<void> {
  await strapi.db.query(uidOf('redirect')).updateMany({
    where: { to: address },
    data: { ...destination, updatedAt: new Date() },
  });
}

async function isPublishedAddress(strapi: Core.Strapi, address: string): Promise<boolean> {
  const slug = address.split('/').at(-2) ?? '';
  const types = sluggedTypes.filter((type: SluggedType) => addressOf(type, slug) === address);
  for (const type of types) {
    const published = hasDrafts(type) ? { publishedAt: { $notNull: true } } : {};
    const rows = await strapi.db.query(uidOf(type)).count({ where: { slug, ...published } });
    if (rows > 0) return true;
  }
  return false;
}
