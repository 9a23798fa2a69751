import { communityOf } from '../../bench/community.ts';
import { aPost, aRedirect, aSite } from '../../documents.ts';
import { createFakeCms, type FakeCms } from '../../publisher/fake-cms.ts';

/** Where a page is, is not, or was, depending on the edition. */
export const fleeting = [
  '/actualites/passage/',
  '/actualites/nomade-0/',
  '/actualites/nomade-1/',
] as const;

/** A CMS that publishes a community of about so many pages. */
export function cmsOf(pages: number): FakeCms {
  const cms = createFakeCms();
  for (const { type, document } of communityOf(pages)) cms.publish(type, document);
  publishEdition(cms, 1);
  return cms;
}

/** Changes every page, adds one or removes it, and moves another. */
export function publishEdition(cms: FakeCms, edition: number): void {
  cms.publish('site', aSite({ footer: `Édition ${edition}.` }));
  const people = { authors: ['membre-0'], startups: ['produit-0'] };
  if (edition % 2 === 0) cms.publish('post', aPost({ documentId: 'passage', ...people }));
  else cms.unpublish('post', 'passage');
  const [there, elsewhere] = [edition % 2, (edition + 1) % 2];
  cms.publish('post', aPost({ documentId: 'nomade', slug: `nomade-${there}`, ...people }));
  const [from, to] = [`/actualites/nomade-${elsewhere}/`, `/actualites/nomade-${there}/`];
  cms.publish('redirect', aRedirect({ documentId: 'nomade', from, to }));
}

/** The edition that a page says at its end; 0 when it says none. */
export function editionOf(text: string): number {
  return Number(/Édition (\d+)\./.exec(text)?.[1] ?? 0);
}
