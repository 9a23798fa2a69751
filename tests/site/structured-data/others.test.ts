import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorPage } from '../../../site/src/queries/authors.ts';
import { incubatorPage } from '../../../site/src/queries/incubators.ts';
import { layout } from '../../../site/src/queries/layout.ts';
import { postPage } from '../../../site/src/queries/posts.ts';
import { startupPage } from '../../../site/src/queries/startups.ts';
import {
  blogPosting,
  breadcrumbList,
  incubatorOrganization,
  organization,
  person,
  startupOrganization,
  webSite,
} from '../../../site/src/structured-data/index.ts';
import { aPost } from '../../documents.ts';
import { invented } from '../community.ts';
import { fakeReading } from '../fake-reading.ts';
import { problemsOf } from './fields.ts';

const SITE = 'https://parvis.example';
const reading = fakeReading(invented);
const site = layout(reading, SITE);

/** The answer to a question about something that is there. */
function there<Answer>(answer: Answer | null): Answer {
  assert.ok(answer);
  return answer;
}

test('everything that the site tells of is as documented, whether much is known of it or little', () => {
  const told = [
    organization(site, SITE),
    webSite(site, SITE),
    breadcrumbList([{ name: 'Accueil', address: '/' }], SITE),
    ...['on-recrute', 'billet-0'].map((slug) =>
      blogPosting(there(postPage(reading, slug)), site, SITE),
    ),
    ...['ada', 'leo', 'nouvelle'].map((slug) =>
      person(there(authorPage(reading, slug, SITE)), site, SITE),
    ),
    ...['carte', 'terminee', 'nue'].map((slug) =>
      startupOrganization(there(startupPage(reading, slug, SITE)), SITE),
    ),
    ...['atelier', 'sans-rien'].map((slug) =>
      incubatorOrganization(there(incubatorPage(reading, slug, SITE)), SITE),
    ),
  ];
  for (const data of told) assert.deepEqual(problemsOf(data), [], JSON.stringify(data));
});

test('a post says who signs it, where, and when it was last changed', () => {
  const data = blogPosting(there(postPage(reading, 'on-recrute')), site, SITE);
  assert.equal(data['@type'], 'BlogPosting');
  assert.deepEqual((data.author as unknown[])[0], {
    '@type': 'Person',
    name: 'Ada Moreau',
    url: 'https://parvis.example/communaute/ada/',
  });
  assert.equal(data.image, 'https://parvis.example/media/place-1200.png');
  assert.match(String(data.datePublished), /Z$/);
  assert.equal((data.publisher as { name: string }).name, 'La Fabrique d’essai');
});

test('an announcement that an import brought was last changed on its day', () => {
  const brought = aPost({ documentId: 'ancienne', updatedAt: null });
  const page = there(postPage(fakeReading({ documents: { post: [brought] } }), 'ancienne'));
  assert.equal(blogPosting(page, site, SITE).dateModified, brought.publicationDate);
});

test('a headline is never longer than search engines show', () => {
  const long = aPost({ documentId: 'long', title: 'Un titre sans fin '.repeat(20) });
  const page = there(postPage(fakeReading({ documents: { post: [long] } }), 'long'));
  const headline = String(blogPosting(page, site, SITE).headline);
  assert.ok(headline.length <= 110 && headline.endsWith('…'), headline);
});

test('a member works for the startups of today, a former one for none', () => {
  const ada = person(there(authorPage(reading, 'ada', SITE)), site, SITE);
  assert.deepEqual(ada.worksFor, [
    {
      '@type': 'Organization',
      name: 'Carte des lieux',
      url: 'https://parvis.example/startups/carte/',
    },
  ]);
  assert.equal(ada.jobTitle, 'Développeuse');
  assert.deepEqual(ada.sameAs, ['https://ada.example/']);
  const leo = person(there(authorPage(reading, 'leo', SITE)), site, SITE);
  assert.equal(leo.memberOf, undefined);
  assert.equal(leo.worksFor, undefined);
});

test('a startup says when it began, who hosts it and who makes it', () => {
  const data = startupOrganization(there(startupPage(reading, 'carte', SITE)), SITE);
  assert.equal(data.foundingDate, '2024-01-01');
  assert.deepEqual(data.sameAs, ['https://carte.example/']);
  assert.equal((data.parentOrganization as { name: string }).name, 'L’Atelier');
  assert.deepEqual(
    (data.member as { name: string }[]).map(({ name }) => name),
    ['Ada Moreau'],
  );
});

test('an incubator says whose it is, and where', () => {
  const data = incubatorOrganization(there(incubatorPage(reading, 'atelier', SITE)), SITE);
  assert.equal(data.address, '1 place du Parvis');
  assert.equal(data.email, 'atelier@parvis.example');
  assert.equal(data.logo, 'https://parvis.example/media/place-1200.png');
  assert.equal((data.parentOrganization as { name: string }).name, 'Ministère d’essai');
});
