import { dayOf, daysAfter, roleState } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../documents/act.ts';
import { accountName } from '../../people/accounts.ts';
import { whoCanAct } from '../../people/acting.ts';
import { DAYS_BEFORE, type PublishedRole } from './due.ts';
import { reachable } from './recipients.ts';

interface Named {
  name: string;
}

type ClosingRole = Omit<PublishedRole, 'standIns'>;

type Row = Omit<ClosingRole, 'team'> & {
  startup: Named | null;
  incubator: Named | null;
  organisation: Named | null;
};

/** The published roles that close within the days of a warning, as visitors read them. */
export async function rolesThatCloseSoon(strapi: Core.Strapi, now: Date): Promise<ClosingRole[]> {
  const today = dayOf(now);
  const named = { select: ['name'] };
  const rows: Row[] = await strapi.db.query(uidOf('role')).findMany({
    where: {
      publishedAt: { $notNull: true },
      closesOn: { $gte: today, $lte: daysAfter(today, DAYS_BEFORE) },
    },
    select: ['documentId', 'title', 'slug', 'outcome', 'opensOn', 'closesOn'],
    populate: {
      ...{ startup: named, incubator: named, organisation: named },
      contacts: { select: ['documentId', 'name', 'email'], populate: { missions: true } },
    },
    orderBy: { closesOn: 'asc' },
  });
  return rows.map(({ startup, incubator, organisation, ...role }) => ({
    ...role,
    team: (startup ?? incubator ?? organisation)?.name ?? null,
  }));
}

/** The same, with who is told of those that no contact can be told of. */
export async function rolesToWarnOf(strapi: Core.Strapi, now: Date): Promise<PublishedRole[]> {
  const today = dayOf(now);
  const roles: PublishedRole[] = [];
  for (const role of await rolesThatCloseSoon(strapi, now)) {
    const isLeftAlone =
      roleState(role, today) === 'open' && reachable(role.contacts, today).length === 0;
    const accounts = isLeftAlone ? await whoCanAct(strapi, 'role', role.documentId, now) : [];
    const standIns = accounts.map((account) => ({
      ...{ documentId: account.documentId, email: account.email },
      name: accountName(account),
    }));
    roles.push({ ...role, standIns });
  }
  return roles;
}
