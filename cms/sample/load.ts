import { readExisting } from '../import/apply/existing.ts';
import { applyPlan } from '../import/apply/index.ts';
import { type Strapi, uidOf } from '../import/apply/strapi.ts';
import { planImport } from '../import/plan/index.ts';
import { verifyImport } from '../import/verify/index.ts';
import { calendarFrom } from './calendar.ts';
import { CONTACT, type Shown, SITE } from './community/base.ts';
import { communityOf } from './community/index.ts';
import { memberNames } from './community/members.ts';
import { drawPictures } from './pictures/index.ts';

/**
 * Loads the invented community into a CMS that has no post nor startup yet, by the import's own
 * plan, apply and verify. All its dates are counted from `today`.
 *
 * @returns how many documents were written; none when the CMS already had content
 * @throws when the CMS refuses a document of it, or gives it back otherwise than it was written
 */
export async function loadSample(
  strapi: Strapi,
  { now }: { now: () => Date } = { now: () => new Date() },
): Promise<number> {
  if (await hasContent(strapi)) return 0;
  const drawn = await drawPictures(memberNames);
  const picture = (name: string): Shown => {
    const one = drawn.get(name);
    if (one === undefined) throw new Error(`The sample draws no picture « ${name} »`);
    const { source, width, height } = one.picture;
    return { source, width, height, alternativeText: one.alternativeText };
  };
  const documents = communityOf({ calendar: calendarFrom(now()), picture });
  const { existing } = await readExisting(strapi);
  const plan = planImport({ documents, pictures: [...drawn.values()], files: [] }, existing);
  const { written, refused } = await applyPlan(strapi, plan, existing, { now });
  const [fault] = [
    ...refused.map(({ planned, reason }) => `${planned.source}: ${reason}`),
    ...(await verifyImport(strapi, written)).map(
      ({ source, field }) => `${source}: ${field} was not found as written`,
    ),
  ];
  if (fault !== undefined) throw new Error(`The sample community could not be loaded: ${fault}`);
  await describeSite(strapi, picture('logo-site').source);
  return written.length;
}

async function hasContent(strapi: Strapi): Promise<boolean> {
  const counts = await Promise.all(
    (['post', 'startup', 'author'] as const).map((type) => strapi.db.query(uidOf(type)).count()),
  );
  return counts.some((count) => count > 0);
}

async function describeSite(strapi: Strapi, logoPath: string): Promise<void> {
  const site: { documentId: string } | null = await strapi.db
    .query(uidOf('site'))
    .findOne({ select: ['documentId'] });
  const logo: { id: number } | null = await strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { url: logoPath }, select: ['id'] });
  const data = {
    name: SITE,
    tagline: 'Des services publics que l’on partage au lieu de les racheter',
    contact: CONTACT,
    footer:
      'Une communauté imaginaire, fournie avec Parvis pour que vous ayez de quoi lire en arrivant.',
    socialAccounts: [{ label: 'Code ouvert', url: 'https://code.example' }],
    accentColour: '#0b3954',
    logo: logo?.id ?? null,
  };
  const documents = strapi.documents(uidOf('site') as 'api::site.site');
  if (site === null) await documents.create({ data: data as never });
  else await documents.update({ documentId: site.documentId, data: data as never });
}
