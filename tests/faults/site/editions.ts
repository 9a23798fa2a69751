import sharp from 'sharp';
import { anAuthor, aPost, aRedirect, aSite } from '../../documents.ts';
import { createFakeCms, type FakeCms } from '../../publisher/fake-cms.ts';

const covers = await Promise.all(['gold', 'teal'].map(square));

/** Two editions of a small community, that differ in every way in which a site changes. */
export type Edition = 'first' | 'second';

/** A CMS that publishes an edition. What did not change between two has one version. */
export function cmsWith(edition: Edition): FakeCms {
  const cms = createFakeCms();
  const [gold, teal] = covers as [Buffer, Buffer];
  cms.holdFile('/uploads/gold.png', gold);
  cms.holdFile('/uploads/teal.png', teal);
  publishFirst(cms);
  if (edition === 'second') publishSecond(cms);
  return cms;
}

function publishFirst(cms: FakeCms): void {
  cms.publish('site', aSite({ tagline: 'Un lieu pour tous' }));
  cms.publish('author', anAuthor({ documentId: 'ada', name: 'Ada Exemple' }));
  cms.publish('author', anAuthor({ documentId: 'lin', name: 'Lin Exemple' }));
  cms.publish('post', aPost({ documentId: 'stable', authors: ['ada'] }));
  cms.publish('post', aPost({ documentId: 'edited', authors: ['ada'], body: 'Un brouillon.' }));
  cms.publish('post', aPost({ documentId: 'withdrawn', authors: ['lin'] }));
  cms.publish('post', aPost({ documentId: 'moved', slug: 'old-name', authors: ['lin'] }));
  cms.publish('post', aPost({ documentId: 'pictured', cover: cover('gold') }));
}

/** A post is new, one has another title, one another address, one another picture, one is gone. */
function publishSecond(cms: FakeCms): void {
  cms.publish('post', aPost({ documentId: 'new', authors: ['ada', 'lin'] }));
  cms.publish('post', aPost({ documentId: 'edited', authors: ['ada'], title: 'Mieux dit' }));
  cms.publish('post', aPost({ documentId: 'moved', slug: 'new-name', authors: ['lin'] }));
  cms.publish('post', aPost({ documentId: 'pictured', cover: cover('teal') }));
  cms.unpublish('post', 'withdrawn');
  const [from, to] = ['/actualites/old-name/', '/actualites/new-name/'];
  cms.publish('redirect', aRedirect({ documentId: 'moved', from, to }));
}

function cover(colour: string) {
  return { source: `/uploads/${colour}.png`, alternativeText: colour, width: 8, height: 8 };
}

function square(background: string): Promise<Buffer> {
  return sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer();
}
