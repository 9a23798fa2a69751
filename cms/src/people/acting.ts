import { type DocumentType, dayOf, type Mission } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import { isAdministrator, othersFirst, type StaffAccount, staffAccounts } from './accounts.ts';
import { memberBehind } from './member.ts';
import { may } from './permission.ts';
import { hasLeft } from './presence.ts';

/**
 * Who of the staff can act on a document when nobody else answers for it: those who may publish
 * it, as its form would let them, and have not left the community; administrators only when
 * nobody else may.
 */
export async function whoCanAct(
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
  now: Date,
): Promise<readonly StaffAccount[]> {
  const able: StaffAccount[] = [];
  for (const account of await staffAccounts(strapi)) {
    if (!(await mayPublish(strapi, account, type, documentId))) continue;
    // The account of an administrator is closed by another: whoever has one answers for the site.
    if (isAdministrator(account) || !(await isGone(strapi, account, now))) able.push(account);
  }
  return othersFirst(able);
}

async function mayPublish(
  strapi: Core.Strapi,
  account: StaffAccount,
  type: DocumentType,
  documentId: string,
): Promise<boolean> {
  const { engine } = strapi.service('admin::permission');
  const userAbility: unknown = await engine.generateUserAbility(account);
  return (await may('publish', strapi, userAbility, uidOf(type), documentId)) === 'yes';
}

async function isGone(strapi: Core.Strapi, { email }: StaffAccount, now: Date): Promise<boolean> {
  const member = await memberBehind(strapi, { email });
  if (member === undefined) return false;
  const page: { missions: Mission[] } | null = await strapi.db
    .query(uidOf('author'))
    .findOne({ where: { documentId: member.documentId }, populate: { missions: true } });
  return hasLeft(page?.missions ?? [], dayOf(now));
}
