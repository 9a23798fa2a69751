import type { Answer } from '../queries/answers.ts';
import { communityRef, type Layout } from './community.ts';
import { absolute, pictureAddress, type StructuredData, statement, thing } from './data.ts';

/** A member. Those who left belong to nothing here any more. */
export function person(
  author: Answer<'authorPage'>,
  site: Layout,
  siteUrl: string,
): StructuredData {
  const startups = author.currentStartups.map(({ name, address }) =>
    thing('Organization', { name, url: absolute(address, siteUrl) }),
  );
  return statement('Person', {
    name: author.name,
    url: absolute(author.address, siteUrl),
    jobTitle: author.role,
    image: pictureAddress(author.picture, siteUrl),
    sameAs: author.links.map(({ url }) => url),
    knowsAbout: author.skills,
    memberOf: author.former ? null : communityRef(site, siteUrl),
    worksFor: startups,
  });
}
