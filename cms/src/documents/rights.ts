import type { DocumentType } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { fieldsOf } from '../people/fields.ts';
import { mayRead } from '../people/permission.ts';
import { askerOf, type PermissionChecker } from '../people/permission-checker.ts';
import { type Act, documentIdOf, hasDrafts, type Middleware, typeOf, uidOf } from './act.ts';
import { problemOf, refusalOf } from './problem.ts';

/**
 * Keeps staff within what they may do where Strapi does not look: it asks its conditions of a
 * document as it was, not as it becomes, and of its draft, not of what visitors see of it. Needs
 * to be inside the transaction, which undoes what was refused.
 */
export function keepRights(strapi: Core.Strapi): Middleware {
  return async (act, next) => {
    const type = typeOf(act.uid);
    if (type === undefined) return next();
    if (act.action === 'delete' && hasDrafts(type)) await refuseWithdrawal(strapi, act);
    if (act.action === 'clone') await refuseBlindCopy(strapi, act);
    const outcome = await (type === 'role' ? keepHost(strapi, act, next) : next());
    if (act.action === 'clone') await emptyCopy(strapi, type, documentIdOf(act, outcome));
    return outcome;
  };
}

/** To delete what is online is to unpublish it: not for who may only write. */
async function refuseWithdrawal(strapi: Core.Strapi, { uid, params }: Act): Promise<void> {
  const asker = askerOf(strapi, uid);
  if (asker === undefined || asker.can.publish()) return;
  const { documentId } = params;
  const published = await strapi.db
    .query(uid)
    .count({ where: { documentId, publishedAt: { $notNull: true } } });
  if (published === 0) return;
  throw refusalOf('Ce contenu est en ligne : seule une personne qui publie peut le supprimer.');
}

/** Strapi copies what somebody may not read for who may write. */
async function refuseBlindCopy(strapi: Core.Strapi, { uid, params }: Act): Promise<void> {
  const userAbility: unknown = strapi.requestContext.get()?.state.userAbility;
  if (userAbility === undefined || params.documentId === undefined) return;
  if ((await mayRead(strapi, userAbility, uid, params.documentId)) === 'yes') return;
  throw refusalOf('Vous ne pouvez copier que ce que vous pouvez lire.');
}

/** Takes from a copy the components that somebody may not write: Strapi only thinks of fields. */
async function emptyCopy(
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string | undefined,
): Promise<void> {
  const asker = askerOf(strapi, uidOf(type));
  if (asker === undefined || documentId === undefined) return;
  const withheld = fieldsOf(strapi, type)
    .filter((field) => field.includes('.') && !asker.can.create(undefined, field))
    .map((field) => [field.slice(0, field.indexOf('.')), []]);
  if (withheld.length === 0) return;
  const data = Object.fromEntries(withheld);
  await strapi.documents(uidOf(type)).update({ documentId, data });
}

/** Who recruits, of those who may. */
interface Hosts {
  startup: { documentId: string } | null;
  organisation: object | null;
  incubator: object | null;
}

/** Who recruits for their own startups neither gives a role to another, nor publishes nobody's. */
async function keepHost(
  strapi: Core.Strapi,
  act: Act,
  next: () => Promise<unknown>,
): Promise<unknown> {
  const asker = askerOf(strapi, act.uid);
  if (asker === undefined) return next();
  const before = await hostsOf(strapi, act.action === 'create' ? undefined : act.params.documentId);
  if (act.action === 'publish') checkNamed(asker, before);
  const outcome = await next();
  if (act.action === 'create' || act.action === 'update' || act.action === 'clone') {
    const after = await hostsOf(strapi, documentIdOf(act, outcome));
    const isKept = after?.startup?.documentId === before?.startup?.documentId;
    if (act.action === 'clone' || !isKept) checkTheirs(asker, after);
  }
  return outcome;
}

async function hostsOf(
  strapi: Core.Strapi,
  documentId: string | undefined,
): Promise<Hosts | undefined> {
  if (documentId === undefined) return undefined;
  const draft: Hosts | null = await strapi.db.query(uidOf('role')).findOne({
    where: { documentId, publishedAt: null },
    populate: { startup: true, organisation: true, incubator: true },
  });
  return draft ?? undefined;
}

function checkNamed(asker: PermissionChecker, hosts: Hosts | undefined): void {
  const isNamed = hosts?.startup || hosts?.organisation || hosts?.incubator;
  if (isNamed || asker.can.publish({})) return;
  throw problemOf('startup', 'Choisissez la startup qui recrute avant de publier.');
}

function checkTheirs(asker: PermissionChecker, hosts: Hosts | undefined): void {
  if (!hosts?.startup || asker.can.update({ startup: hosts.startup })) return;
  throw problemOf(
    'startup',
    'Choisissez une startup où vous avez une mission en cours. Si c’est le cas, demandez à un administrateur de vérifier, sur votre page de membre, votre adresse électronique et vos missions.',
  );
}
