import type { Answer } from '../queries/answers.ts';
import { absolute, pictureAddress, type StructuredData, statement, thing } from './data.ts';

/** People beyond whom a team is not told one by one. */
const SHORT_TEAM = 10;

/** A product and its team. */
export function startupOrganization(
  startup: Answer<'startupPage'>,
  siteUrl: string,
): StructuredData {
  const { incubator, team } = startup;
  return statement('Organization', {
    name: startup.name,
    description: startup.description,
    url: absolute(startup.address, siteUrl),
    sameAs: [startup.website, startup.repository].filter((url) => url !== null),
    image: pictureAddress(startup.picture, siteUrl),
    email: startup.contact,
    foundingDate: startup.foundedOn,
    parentOrganization:
      incubator &&
      thing('Organization', { name: incubator.name, url: absolute(incubator.address, siteUrl) }),
    member:
      team.today.length > SHORT_TEAM
        ? null
        : team.today.map(({ name, address }) =>
            thing('Person', { name, url: absolute(address, siteUrl) }),
          ),
  });
}
