import type { Core } from '@strapi/strapi';

/** What is known of an account of the admin. */
export interface Account {
  email?: string | null;
  firstname?: string | null;
  lastname?: string | null;
}

/** A member of the community, as what names them needs. */
export interface Member {
  id: number;
  documentId: string;
  name: string;
}

/**
 * The member of the community behind an account: the one whose page has its e-mail address, else
 * the only one of its name.
 *
 * @returns none when nobody matches, or several do
 */
export async function memberBehind(
  strapi: Core.Strapi,
  account: Account,
): Promise<Member | undefined> {
  const authors = strapi.db.query('api::author.author');
  const only = async (where: object) => {
    const found: Member[] = await authors.findMany({
      where,
      select: ['id', 'documentId', 'name'],
      limit: 2,
    });
    return found.length === 1 ? found[0] : undefined;
  };
  const byAddress = account.email ? await only({ email: { $eqi: account.email } }) : undefined;
  if (byAddress !== undefined) return byAddress;
  const name = [account.firstname, account.lastname].filter(Boolean).join(' ');
  return name === '' ? undefined : only({ name: { $eqi: name }, email: { $null: true } });
}
