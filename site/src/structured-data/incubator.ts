import type { Answer } from '../queries/answers.ts';
import { absolute, pictureAddress, type StructuredData, statement, thing } from './data.ts';

/** Who hosts startups. */
export function incubatorOrganization(
  incubator: Answer<'incubatorPage'>,
  siteUrl: string,
): StructuredData {
  return statement('Organization', {
    name: incubator.name,
    description: incubator.description,
    url: absolute(incubator.address, siteUrl),
    sameAs: [incubator.website, incubator.repository].filter((url) => url !== null),
    logo: pictureAddress(incubator.logo, siteUrl),
    email: incubator.contact?.email,
    address: incubator.postalAddress,
    parentOrganization: incubator.owner && thing('Organization', { name: incubator.owner }),
  });
}
