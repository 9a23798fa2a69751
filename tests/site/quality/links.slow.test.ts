import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type ServedCommunity, serveCommunity } from '../served.ts';
import { crowded } from './crowded.ts';
import { referencesIn } from './references.ts';

/** Drawn by the publisher for social networks: no template makes them. */
const drawnByPublisher = /^\/partage\/[^?#]+\.png$/;

/** Asked without a link, by whoever knows what they are. */
const knownToMachines = ['/robots.txt', '/404.html', '/sitemap.xml', '/api/v1/index.json'];

describe('every file of the site', () => {
  let served: ServedCommunity;
  let references: Map<string, string[]>;
  before(async () => {
    served = await serveCommunity(crowded);
    references = await allReferences(served);
  });
  after(() => served.close());

  it('leads only to addresses that answer, without a detour', async () => {
    const problems: string[] = [];
    for (const [path, from] of references) {
      const target = new URL(path, served.url);
      if (drawnByPublisher.test(target.pathname)) continue;
      const { status } = await fetch(target, { redirect: 'manual' });
      if (status !== 200) problems.push(`${from[0]} leads to ${path}, which answers ${status}`);
    }
    assert.deepEqual(problems, []);
  });

  it('names only anchors that exist', () => {
    const problems: string[] = [];
    for (const [path, from] of references) {
      const { pathname, hash } = new URL(path, served.url);
      if (hash === '') continue;
      const body = served.pages.get(pathname)?.body ?? '';
      const anchor = decodeURIComponent(hash.slice(1));
      if (!body.includes(` id="${anchor}"`)) problems.push(`${from[0]} leads to ${path}`);
    }
    assert.deepEqual(problems, []);
  });

  it('is led to from another one', () => {
    const known = [...references.keys()].map((path) => new URL(path, served.url).pathname);
    const linked = new Set([...known, ...knownToMachines]);
    assert.deepEqual(
      served.addresses.filter((address) => !linked.has(address)),
      [],
    );
  });
});

/** What the files of the site refer to on the site itself, and from where. */
async function allReferences({ url, pages }: ServedCommunity): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const add = (path: string, from: string) => found.set(path, [...(found.get(path) ?? []), from]);
  const read = (address: string, body: string) => {
    for (const reference of referencesIn(address, body, url)) add(reference, address);
  };
  for (const [address, { body }] of pages) read(address, body);
  for (const path of [...found.keys()].filter((one) => /\.(css|js|webmanifest)$/.test(one))) {
    read(path, await (await fetch(`${url}${path}`)).text());
  }
  return found;
}
