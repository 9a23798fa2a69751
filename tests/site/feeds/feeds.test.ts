import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roleState } from '@parvis/shared';
import fc from 'fast-check';
import { atomResponse } from '../../../site/src/feeds/atom.ts';
import type { Feed } from '../../../site/src/feeds/feed.ts';
import { jsonFeedResponse } from '../../../site/src/feeds/json.ts';
import { rssResponse } from '../../../site/src/feeds/rss.ts';
import { ownFeed, postsFeed, rolesFeed } from '../../../site/src/feeds/subjects.ts';
import type { Content } from '../../../site/src/queries/answers.ts';
import { aPost, aRole } from '../../documents.ts';
import { invented } from '../community.ts';
import type { Community } from '../fake-reading.ts';
import { contentOf } from './content.ts';
import { atomProblems, jsonFeedProblems, rssProblems } from './rules.ts';
import { all, readXml, textsOf } from './xml.ts';

const SITE = 'https://parvis.example';
const SELF = `${SITE}/feed`;
const nobody: Community = { documents: {} };

const subjects: Record<string, (content: Content) => Feed | undefined> = {
  posts: postsFeed,
  roles: rolesFeed,
  category: (content) => ownFeed('category', 'nouvelles', content),
  member: (content) => ownFeed('author', 'ada', content),
  'member without posts': (content) => ownFeed('author', 'nouvelle', content),
  startup: (content) => ownFeed('startup', 'carte', content),
};

function feedOf(name: string, community: Community = invented): Feed {
  const feed = subjects[name]?.(contentOf(community, SITE));
  assert.ok(feed, name);
  return feed;
}

const rss = async (feed: Feed) => (await rssResponse(feed, SELF)).text();
const atom = (feed: Feed) => atomResponse(feed, SELF).text();
const json = async (feed: Feed) => JSON.parse(await jsonFeedResponse(feed, SELF).text());

async function assertValid(feed: Feed): Promise<void> {
  assert.deepEqual(rssProblems(readXml(await rss(feed))), []);
  assert.deepEqual(atomProblems(readXml(await atom(feed))), []);
  assert.deepEqual(jsonFeedProblems(await json(feed)), []);
}

for (const name of Object.keys(subjects)) {
  test(`${name}: a feed in each format is as its specification asks`, () =>
    assertValid(feedOf(name)));
}

test('a community without anything yet has feeds too', async () => {
  await assertValid(feedOf('posts', nobody));
  await assertValid(feedOf('roles', nobody));
});

test('what an import brought was updated on its day, for want of a better one', async () => {
  const community: Community = {
    documents: {
      post: [aPost({ documentId: 'ancienne', updatedAt: null })],
      role: [aRole({ documentId: 'ancienne', updatedAt: null, opensOn: '2026-03-09' })],
    },
  };
  for (const name of ['posts', 'roles']) {
    const feed = feedOf(name, community);
    await assertValid(feed);
    for (const { published, updated } of feed.items) assert.equal(updated, published);
  }
});

test('the same items are told in each format, with the same identifiers and texts', async () => {
  const feed = feedOf('startup');
  const [channel] = all(readXml(await rss(feed)), 'channel');
  assert.ok(channel);
  const items = all(channel, 'item');
  const entries = all(readXml(await atom(feed)), 'entry');
  const told = (await json(feed)).items as Record<string, string>[];
  for (const kind of ['post', 'role']) {
    assert.ok(told.some(({ id }) => id?.includes(`:${kind}/`)));
  }
  assert.deepEqual([items.length, entries.length], [told.length, told.length]);
  told.forEach(({ id, url, title, summary, content_html }, rank) => {
    const [item, entry] = [items[rank], entries[rank]];
    assert.ok(item && entry);
    const all = (name: string, other = name) => [...textsOf(item, name), ...textsOf(entry, other)];
    assert.deepEqual(all('guid', 'id'), [id, id]);
    assert.deepEqual(all('title'), [title, title]);
    assert.deepEqual(all('description', 'summary'), [summary, summary]);
    assert.deepEqual(all('content:encoded', 'content'), [content_html, content_html]);
    assert.deepEqual(textsOf(item, 'link'), [url]);
  });
});

test('an item says who signs it, what it is about, and shows its cover', async () => {
  const [item] = (await json(feedOf('posts'))).items;
  assert.deepEqual(item.authors, [
    { name: 'Ada Moreau', url: `${SITE}/communaute/ada/` },
    { name: 'Léo Petit', url: `${SITE}/communaute/leo/` },
  ]);
  assert.deepEqual(item.tags, ['Nouvelles']);
  assert.equal(item.image, `${SITE}/media/place-1200.png`);
  assert.match(await rss(feedOf('posts')), /<dc:creator>Ada Moreau<\/dc:creator>/);
});

test('texts are whole and safe, and their addresses work anywhere', async () => {
  for (const { html, url } of feedOf('member').items) {
    assert.match(html, /La note[.,]/);
    assert.doesNotMatch(html, /<script|alert\(1\)/);
    for (const [, link = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      assert.match(link, /^https:\/\//);
    }
    for (const [, candidates = ''] of html.matchAll(/\ssrcset="([^"]*)"/g)) {
      for (const one of candidates.split(', ')) assert.match(one, /^https:\/\/\S+ \d+w$/);
    }
    assert.ok(html.includes(` href="${url}#`), 'the notes lead to the page');
  }
});

test('an identifier outlives the address and the title', async () => {
  const renamed: Community = {
    ...invented,
    documents: {
      ...invented.documents,
      post: (invented.documents.post ?? []).map((post) => ({
        ...post,
        slug: `${post.slug}-bis`,
        title: `${post.title} bis`,
      })),
      author: (invented.documents.author ?? []).map((author) => ({
        ...author,
        slug: `${author.slug}-bis`,
      })),
    },
  };
  const before = feedOf('posts');
  const after = feedOf('posts', renamed);
  assert.deepEqual(
    after.items.map(({ id }) => id),
    before.items.map(({ id }) => id),
  );
  assert.notDeepEqual(
    after.items.map(({ url }) => url),
    before.items.map(({ url }) => url),
  );
  assert.equal(
    ownFeed('author', 'ada-bis', contentOf(renamed, SITE))?.id,
    ownFeed('author', 'ada', contentOf(invented, SITE))?.id,
  );
});

test('what is not published yet, or is over, is in no feed', async () => {
  for (const name of Object.keys(subjects)) {
    for (const text of [await rss(feedOf(name)), await atom(feedOf(name))]) {
      assert.doesNotMatch(text, /Brouillon du lendemain|role\/(?:close|pourvue|a-venir)/, name);
    }
  }
});

test('there is no feed where there is no page', () => {
  const content = contentOf(invented, SITE);
  assert.equal(ownFeed('category', 'vide', content), undefined);
  assert.equal(ownFeed('author', 'inconnue', content), undefined);
});

test('a feed has the twenty latest announcements, and every open offer', () => {
  assert.equal(feedOf('posts').items.length, 20);
  assert.equal(feedOf('category').items.length, 20);
  const open = invented.documents.role?.filter((role) => roleState(role, '2026-03-10') === 'open');
  assert.equal(feedOf('roles').items.length, open?.length);
});

test('whatever staff paste, the files are well-formed', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1 });
  await fc.assert(
    fc.asyncProperty(text, text, async (title, body) => {
      const post = aPost({ documentId: 'post', title: `T${title}`, excerpt: body, body });
      const feed = feedOf('posts', { documents: { post: [post] } });
      await assertValid(feed);
      const [told] = all(readXml(await atom(feed)), 'entry');
      assert.ok(told);
    }),
    { numRuns: 60 },
  );
});
