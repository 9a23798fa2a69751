import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { sharingPicture } from '@parvis/shared';
import { sharingCard } from '../../site/src/queries/sharing.ts';
import { aStartup } from '../documents.ts';
import { builtSite, renderAll } from './built.ts';
import { invented } from './community.ts';
import { type Community, fakeReading } from './fake-reading.ts';

const SITE = 'https://parvis.example';
const site = await builtSite(SITE);

const nobody: Community = { documents: {} };
const communities = { 'a whole community': invented, 'a community without anything yet': nobody };

for (const [name, community] of Object.entries(communities)) {
  const pages = await renderAll(site, community);
  const documents = [...pages].filter(([address]) => /\/$|\.html$/.test(address));

  test(`${name}: every address answers`, () => {
    for (const [address, { status }] of pages) assert.equal(status, 200, address);
  });

  test(`${name}: every page has one h1, a title of its own and a description`, () => {
    const titles = new Map<string, string>();
    for (const [address, { body }] of documents) {
      assert.equal(body.match(/<h1[\s>]/g)?.length, 1, `h1 of ${address}`);
      const title = /<title>([^<]+)<\/title>/.exec(body)?.[1] ?? '';
      assert.notEqual(title.trim(), '', `title of ${address}`);
      assert.equal(
        titles.get(title),
        undefined,
        `${address} has the title of ${titles.get(title)}`,
      );
      titles.set(title, address);
      assert.match(body, /<meta name="description" content="[^"]+"/, address);
    }
  });

  test(`${name}: titles inside a page skip no level, and anchors are given once`, () => {
    for (const [address, { body }] of documents) {
      const levels = [...body.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
      levels.forEach((level, rank) => {
        assert.ok(level <= (levels[rank - 1] ?? 0) + 1, `${address}: ${levels.join(' ')}`);
      });
      const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      assert.deepEqual(ids, [...new Set(ids)], address);
    }
  });

  test(`${name}: no space before a full stop or a comma`, () => {
    for (const [address, { body }] of documents) {
      const words = body.replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, '');
      assert.doesNotMatch(words, /\p{L}\s+[.,](?:\s|$)/u, address);
    }
  });

  test(`${name}: every internal link leads somewhere`, () => {
    for (const [address, { body }] of documents) {
      for (const [, link = ''] of body.matchAll(/\s(?:href|src)="([/#][^"]*)"/g)) {
        assert.ok(leadsSomewhere(link, address, pages, community), `${address} → ${link}`);
      }
    }
  });

  test(`${name}: nothing is inline, nothing comes from another site`, () => {
    for (const [address, { body }] of documents) {
      assert.doesNotMatch(body, /\sstyle=|<style|\son[a-z]+=/, address);
      assert.doesNotMatch(
        body,
        /<script(?! type="application\/ld\+json"| type="module" src="\/_astro\/[^"]+"><\/script>)/,
        address,
      );
      assert.doesNotMatch(body, /<(?:iframe|object|embed|video|audio)/, address);
      assert.doesNotMatch(
        body,
        /<(?:img|link rel="(?:stylesheet|preload)")[^>]*(?:src|href)="https?:/,
        address,
      );
    }
  });

  test(`${name}: the same answers give the same bytes`, async () => {
    assert.deepEqual(await renderAll(site, community), pages);
  });
}

function leadsSomewhere(
  link: string,
  from: string,
  pages: ReadonlyMap<string, { body: string }>,
  community: Community,
): boolean {
  const [place = '', anchor] = decodeURIComponent(link).split('#');
  const [path = ''] = place.split('?');
  const page = pages.get(path === '' ? from : path);
  if (anchor !== undefined) return page?.body.includes(` id="${anchor}"`) ?? false;
  if (page !== undefined) return true;
  if (publicPictures(community).has(path)) return true;
  return existsSync(new URL(`../../site/dist/client${path}`, import.meta.url));
}

function publicPictures({ pictures = {} }: Community): Set<string> {
  const formats = Object.values(pictures).flatMap(({ formats }) => formats);
  return new Set(formats.flatMap(({ widths }) => widths.map(({ path }) => path)));
}

test('every picture has its size, and its files in every format are there', async () => {
  const pictures = publicPictures(invented);
  for (const [address, { body }] of await renderAll(site, invented)) {
    if (address.endsWith('.json')) continue;
    for (const [image] of body.matchAll(/<img [^>]*>/g)) {
      assert.match(image, /\swidth="\d+" height="\d+"/, address);
      assert.match(image, /\salt[\s=>]/, address);
    }
    for (const [, candidates = ''] of body.matchAll(/\ssrcset="([^"]*)"/g)) {
      for (const candidate of candidates.split(', ')) {
        assert.ok(pictures.has(candidate.split(' ')[0] ?? ''), `${address} → ${candidate}`);
      }
    }
  }
});

test('a startup that ended says since when, where it is known', async () => {
  const ended = (documentId: string, start: string | null) =>
    aStartup({ documentId, phases: [{ name: 'alumni', start, end: null }] });
  const startup = [ended('datee', '2025-01-01'), ended('sans-date', null)];
  const pages = await renderAll(site, { documents: { startup } });
  const notice = (slug: string) => {
    const page = pages.get(`/startups/${slug}/`)?.body ?? '';
    const [words = ''] = /Le partenariat est[\s\S]*?<\/p>/.exec(page) ?? [];
    return words.replace(/<[^>]*>/g, '').trim();
  };
  assert.equal(notice('sans-date'), 'Le partenariat est terminé.');
  assert.equal(notice('datee'), 'Le partenariat est terminé depuis le 1er janvier 2025.');
});

test('a missing picture leaves a box of its proportions with its words', async () => {
  const page = (await renderAll(site, invented)).get('/actualites/billet-0/')?.body ?? '';
  assert.match(
    page,
    /<span class="missing-picture">\s*<svg viewBox="0 0 1200 800" width="1200" height="800" aria-hidden="true"><\/svg>\s*<span>Image indisponible : Une place<\/span>/,
  );
  assert.doesNotMatch(page, /og:image" content="[^"]*\/media\//);
});

test('every page names a picture for where it is shared: its own, or the one its card will have', async () => {
  const reading = fakeReading(invented);
  for (const [address, { body }] of await renderAll(site, invented)) {
    if (!/\/$|\.html$/.test(address)) continue;
    const picture = /property="og:image" content="https:\/\/parvis.example([^"]*)"/.exec(body)?.[1];
    const isOwn = publicPictures(invented).has(picture ?? '');
    const path = address === '/404.html' ? '/404.html/' : address;
    assert.ok(isOwn || picture === sharingPicture(sharingCard(reading, path)), address);
    assert.match(body, /property="og:image:width" content="\d+"/, address);
    if (!isOwn) assert.match(body, /property="og:image:alt" content="[^"]+"/, address);
  }
});

test('an open offer is told to search engines, a closed one is kept from them', async () => {
  const pages = await renderAll(site, invented);
  const open = pages.get('/recrutement/dev/')?.body ?? '';
  const closed = pages.get('/recrutement/close/')?.body ?? '';
  assert.match(open, /"@type":"JobPosting"/);
  assert.match(open, /<link rel="canonical" href="https:\/\/parvis.example\/recrutement\/dev\/">/);
  assert.match(closed, /<meta name="robots" content="noindex">/);
  assert.doesNotMatch(closed, /JobPosting/);
  assert.match(closed, /Cette offre est close/);
});

test('the script of videos is on the pages that have one, and on no other', async () => {
  for (const [address, { body }] of await renderAll(site, invented)) {
    const plays = /<script type="module" src="\/_astro\/Videos[^"]*"><\/script>/.test(body);
    assert.equal(plays, address === '/actualites/dossier/', address);
  }
});

test('a long post has its contents, its reading time, and leads to its neighbours', async () => {
  const page = (await renderAll(site, invented)).get('/actualites/dossier/')?.body ?? '';
  assert.match(page, /<nav class="contents" aria-labelledby="section-sommaire">/);
  assert.match(page, /<a href="#offres">Offres<\/a>/);
  assert.match(page, /\d\u00a0min de lecture/);
  assert.match(page, /<a class="neighbours__newer" href="\/actualites\/billet-\d+\/" rel="next">/);
  assert.match(page, /On recrute.*Carte des lieux/s);
});

test('a role that has closed since says so on the post that announced it', async () => {
  const page = (await renderAll(site, invented)).get('/actualites/on-recrute/')?.body ?? '';
  assert.match(page, /href="\/recrutement\/close\/".*?<span class="tag tag--quiet">Close<\/span>/s);
});

test('the feed has the whole texts, with addresses that work anywhere', async () => {
  const feed = (await renderAll(site, invented)).get('/feed.xml')?.body ?? '';
  assert.match(feed, /<title>On recrute, l’été &amp; l’hiver &lt;ensemble&gt;<\/title>/);
  assert.match(feed, /<link>https:\/\/parvis.example\/actualites\/on-recrute\/<\/link>/);
  assert.match(
    feed,
    /src="https:\/\/parvis.example\/media\/place-1200.png"|src=&quot;https:\/\/parvis.example\/media\/place-1200.png&quot;/,
  );
  assert.match(
    feed,
    /\/media\/place-600.webp 600w, https:\/\/parvis.example\/media\/place-1200.webp/,
  );
  assert.doesNotMatch(feed, /srcset=(?:"|&quot;)\/|, \/media/);
  assert.match(feed, /<dc:creator>Ada Moreau<\/dc:creator>/);
  assert.doesNotMatch(feed, /alert\(1\)|Brouillon du lendemain|(?:href|src)=(?:"|&quot;)\//);
});

test('the sitemap lists the pages to find, and only those, part by part', async () => {
  const pages = await renderAll(site, invented);
  const listedIn = (address: string) =>
    [
      ...(pages.get(address)?.body ?? '').matchAll(/<loc>https:\/\/parvis.example([^<]*)<\/loc>/g),
    ].map(([, listed]) => listed ?? '');
  const parts = listedIn('/sitemap.xml');
  const addresses = parts.flatMap(listedIn);
  for (const address of [...parts, ...addresses]) assert.ok(pages.has(address), address);
  assert.ok(addresses.includes('/actualites/on-recrute/'));
  assert.ok(!addresses.includes('/recrutement/close/'));
  assert.deepEqual(addresses, [...new Set(addresses)]);
  assert.match(
    pages.get('/robots.txt')?.body ?? '',
    /Sitemap: https:\/\/parvis.example\/sitemap.xml/,
  );
});

test('an address without content is a fault, not a page', async () => {
  const ask = { layout: () => null, postPage: () => null } as never;
  assert.equal((await site.render('/actualites/inconnue/', ask)).status, 404);
});
