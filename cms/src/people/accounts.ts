import type { Core } from '@strapi/strapi';

/** The code of the role that may do everything. */
export const SUPER_ADMINISTRATOR = 'strapi-super-admin';

/** An account of the admin that somebody can log in to. */
export interface StaffAccount {
  id: number;
  documentId: string;
  email: string;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
  roles: { code: string }[];
}

export function staffAccounts(strapi: Core.Strapi, where: object = {}): Promise<StaffAccount[]> {
  return strapi.db.query('admin::user').findMany({
    where: { ...where, isActive: true, blocked: false },
    populate: { roles: true },
    orderBy: { id: 'asc' },
  });
}

export function isAdministrator({ roles = [] }: { roles?: StaffAccount['roles'] }): boolean {
  return roles.some(({ code }) => code === SUPER_ADMINISTRATOR);
}

/** Administrators only when nobody else is there: they have other things to do. */
export function othersFirst(accounts: readonly StaffAccount[]): readonly StaffAccount[] {
  const others = accounts.filter((account) => !isAdministrator(account));
  return others.length > 0 ? others : accounts;
}

/** As its owner is named. */
export function accountName({ firstname, lastname, username }: StaffAccount): string {
  return [firstname, lastname].filter(Boolean).join(' ') || username || 'Sans nom';
}
