import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDataNames } from '@parvis/shared';
import { Validator } from '@seriousme/openapi-schema-validator';
import ICAL from 'ical.js';
import { openDataValidators } from '../shared/open-data/validators.ts';
import { readCsv } from '../shared/read-csv.ts';
import { builtSite, renderAll } from './built.ts';
import { invented } from './community.ts';
import type { Community } from './fake-reading.ts';
import { atomProblems, jsonFeedProblems, rssProblems } from './feeds/rules.ts';
import { all, readXml, textsOf } from './feeds/xml.ts';

const SITE = 'https://parvis.example';
const site = await builtSite(SITE);
const nobody: Community = { documents: {} };
const communities = { 'a whole community': invented, 'a community without anything yet': nobody };

for (const [name, community] of Object.entries(communities)) {
  const pages = await renderAll(site, community);
  const bodyOf = (address: string) => pages.get(address)?.body ?? '';
  const ending = (end: string) => [...pages].filter(([address]) => address.endsWith(end));
  const pathOf = (url: string) => url.slice(SITE.length);

  test(`${name}: every feed is as its specification asks, and names itself`, () => {
    for (const [address, { body }] of ending('/feed.xml')) {
      const root = readXml(body);
      assert.deepEqual(rssProblems(root), [], address);
      const [self] = all(root, 'channel').flatMap((channel) => all(channel, 'atom:link'));
      assert.equal(self?.attributes.href, `${SITE}${address}`);
      const page = all(root, 'channel').flatMap((channel) => textsOf(channel, 'link'));
      assert.ok(pages.has(pathOf(page[0] ?? '')), address);
    }
    for (const [address, { body }] of ending('/atom.xml')) {
      assert.deepEqual(atomProblems(readXml(body)), [], address);
    }
    for (const [address, { body }] of ending('/feed.json')) {
      const feed = JSON.parse(body);
      assert.deepEqual(jsonFeedProblems(feed), [], address);
      assert.equal(feed.feed_url, `${SITE}${address}`);
    }
    assert.ok(ICAL.parse(bodyOf('/recrutement/echeances.ics')));
  });

  test(`${name}: every file of the open data is as its description says`, async () => {
    const description = JSON.parse(bodyOf('/api/v1/openapi.json'));
    const problemsOf = openDataValidators(description);
    for (const [address, { body }] of ending('.json')) {
      if (!address.startsWith('/api/') || address.endsWith('openapi.json')) continue;
      assert.deepEqual(problemsOf(address, JSON.parse(body)), [], address);
    }
    for (const path of Object.keys(description.paths)) assert.ok(pages.has(path), path);
    assert.ok((await new Validator().validate(description)).valid);
  });

  test(`${name}: each list is the same as JSON and as CSV, and its pages exist`, () => {
    for (const list of openDataNames) {
      const { items } = JSON.parse(bodyOf(`/api/v1/${list}.json`));
      const [titles = [], ...rows] = readCsv(bodyOf(`/api/v1/${list}.csv`));
      assert.equal(titles[0], 'id');
      assert.deepEqual(
        rows.map(([id]) => id),
        items.map(({ id }: { id: string }) => id),
      );
      for (const { url } of items) if (url !== undefined) assert.ok(pages.has(pathOf(url)), url);
    }
  });

  test(`${name}: the catalogue leads to files that are there`, () => {
    const { resources, feeds, openapi } = JSON.parse(bodyOf('/api/v1/index.json'));
    const urls = [
      openapi,
      ...resources.flatMap(({ json, csv }: Record<string, string>) => [json, csv]),
      ...feeds.map(({ url }: { url: string }) => url),
    ];
    assert.equal(urls.length, 1 + 2 * openDataNames.length + 7);
    for (const url of urls) assert.ok(pages.has(pathOf(url)), url);
  });

  test(`${name}: every feed that a page tells of is there`, () => {
    for (const [address, { body }] of ending('/')) {
      for (const [link] of body.matchAll(/<link rel="alternate"[^>]*>/g)) {
        const [, href = ''] = / href="([^"]*)"/.exec(link) ?? [];
        assert.ok(pages.has(href), `${address} → ${href}`);
      }
    }
  });

  test(`${name}: the sitemap has every page that search engines may show, and no other`, () => {
    const locations = (address: string) =>
      readXml(bodyOf(address)).elements.flatMap((entry) => textsOf(entry, 'loc').map(pathOf));
    const listed = locations('/sitemap.xml').flatMap(locations);
    const wanted = [...pages]
      .filter(([address, { body }]) => {
        if (!/\/$|\.html$/.test(address) || body.includes('<meta name="robots"')) return false;
        const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(body) ?? [];
        return canonical === `${SITE}${address}`;
      })
      .map(([address]) => address);
    assert.deepEqual(listed.toSorted(), wanted.toSorted());
  });
}

test('drafts, closed offers and e-mails of people are in no file for machines', async () => {
  for (const [address, { body }] of await renderAll(site, invented)) {
    if (!/\.(?:xml|json|csv|ics)$/.test(address)) continue;
    assert.doesNotMatch(body, /Brouillon du lendemain|actualites\/demain/, address);
    assert.doesNotMatch(body, /recrutement\/(?:close|pourvue)\//, address);
    if (address.startsWith('/api/')) {
      assert.doesNotMatch(body, /(?:dev|carte|atelier)@parvis\.example/, address);
    }
  }
});

test('a page of a category, a member or a startup leads to its own feed', async () => {
  const pages = await renderAll(site, invented);
  for (const page of ['/actualites/categorie/nouvelles/', '/communaute/ada/', '/startups/carte/']) {
    const links = pages.get(page)?.body.split(`href="${page}feed.xml"`).length;
    assert.equal(links, 3, `${page} tells readers and people`);
  }
  const recruitment = pages.get('/recrutement/')?.body ?? '';
  for (const file of ['feed.xml', 'atom.xml', 'feed.json', 'echeances.ics']) {
    assert.ok(recruitment.includes(`<a href="/recrutement/${file}"`), file);
  }
});
