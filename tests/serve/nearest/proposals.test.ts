import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createShards } from '../../../site/publisher/search/shards.ts';
import { answer } from '../../../site/serve/answer.ts';
import { entryNamed, folderOfIndex } from '../../publisher/search/files.ts';
import { createDiskInMemory } from '../disk-in-memory.ts';
import { folderOf } from '../folder-in-memory.ts';

const page = (title: string) => `<title>${title} · Essai</title><h1>${title}</h1>`;
const listed = (...paths: string[]) =>
  paths.map((path) => `<url><loc>https://parvis.example${path}</loc></url>`).join('\n');

const absent = `${page('Introuvable')}<div id="adresses-proches"></div>`;

function aRelease() {
  const disk = createDiskInMemory({
    'index.html': page('Accueil'),
    '404.html': absent,
    'startups/carte/index.html': page('Carte &amp; lieux'),
    'startups/secrete/index.html': page('Pas à trouver'),
    'sitemap.xml': '<sitemap><loc>https://parvis.example/sitemap/startup-0-1.xml</loc></sitemap>',
    'sitemap/startup-0-1.xml': listed('/', '/startups/carte/'),
  });
  const folder = folderOf(disk);
  const get = async (target: string) => {
    const { status, headers, body } = await answer({ method: 'GET', target }, folder);
    return { status, headers, html: `${body}` };
  };
  return { disk, get };
}

test('where there is no page, the nearest are proposed by their titles', async () => {
  const { status, headers, html } = await aRelease().get('/startup/carte');
  assert.equal(status, 404);
  assert.match(html, /<h2>Vous cherchiez peut-être<\/h2>/);
  assert.match(html, /<a href="\/startups\/carte\/">Carte &amp; lieux<\/a>/);
  assert.match(html, /name="q" value="carte"/);
  assert.equal(headers.ETag, undefined);
  assert.match(headers['Cache-Control'] ?? '', /private/);
});

test('when nothing is near, one may search for the words of the address', async () => {
  const { status, html } = await aRelease().get('/xylophones-anciens/');
  assert.equal(status, 404);
  assert.doesNotMatch(html, /Vous cherchiez/);
  assert.match(html, /name="q" value="xylophones anciens"/);
});

test('a page is proposed for the words of its title, which the index of the search tells', async () => {
  const { disk, get } = aRelease();
  assert.doesNotMatch((await get('/startups/la-dune/')).html, /Vous cherchiez/);
  const index = folderOfIndex();
  const shards = createShards(10);
  const named = { kind: 'startup', title: 'La dune mouvante' } as const;
  shards.put({ ...entryNamed('carte', named), address: '/startups/carte/' });
  shards.put({ ...entryNamed('secrete', named), address: '/startups/secrete/' });
  index.take(shards.build());
  for (const [file, text] of index.files) disk.put(file, text);
  const { html } = await get('/startups/la-dune-mouvante/');
  assert.match(html, /<a href="\/startups\/carte\/">/);
  assert.doesNotMatch(html, /Pas à trouver/);
});

test('what is not in the site map is not proposed', async () => {
  assert.doesNotMatch((await aRelease().get('/startups/secrette/')).html, /Pas à trouver/);
});

test('what no visitor types gets the page as it is', async () => {
  for (const target of ['/wp-login.php', '/_astro/absent.js', '/.env', '/a%00b', '/media/x.webp']) {
    const { status, headers, html } = await aRelease().get(target);
    assert.equal(status, 404, target);
    assert.equal(html, absent, target);
    assert.ok(headers.ETag, target);
  }
});

test('an address stays text in the page', async () => {
  for (const target of ['/%22%3E%3Cscript%3Ealert(1)%3C/script%3E/', '/%3Cb%3E-carte/', '/$%26/']) {
    assert.doesNotMatch((await aRelease().get(target)).html, /<script|<b>/, target);
  }
});

test('after a release, what it brought is proposed, and what left no longer', async () => {
  const { disk, get } = aRelease();
  assert.match((await get('/startups/carta/')).html, /Carte &amp; lieux/);
  disk.put('sitemap/startup-0-1.xml', listed('/startups/cartable/'));
  disk.put('startups/cartable/index.html', page('Cartable'));
  disk.remove('startups/carte/index.html');
  const { html } = await get('/startups/cartabl/');
  assert.match(html, /Cartable/);
  assert.doesNotMatch((await get('/startups/carta/')).html, /Carte &amp; lieux/);
});

test('a release without a site map, or a page without room, is answered all the same', async () => {
  const { disk, get } = aRelease();
  disk.remove('sitemap.xml');
  assert.match((await get('/startups/carta/')).html, /name="q" value="carta"/);
  disk.put('404.html', page('Introuvable'));
  assert.equal((await get('/startups/carta/')).html, page('Introuvable'));
});
