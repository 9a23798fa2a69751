import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchManifestPath } from '@parvis/shared';
import fc from 'fast-check';
import { createShards } from '../../../site/publisher/search/shards.ts';
import { searchResults } from '../../../site/serve/live/search.ts';
import { advice } from '../../../site/src/search/advice.ts';
import { nothingAsked } from '../../../site/src/search/asked.ts';
import { formHtml } from '../../../site/src/search/form.ts';
import { search } from '../../../site/src/search/search.ts';
import { readShard } from '../../../site/src/search/shard.ts';
import { viewOf } from '../../../site/src/search/visitor/view.ts';
import { entryNamed, folderOfIndex } from '../../publisher/search/files.ts';
import { folderWith } from '../folder-in-memory.ts';

const blank = `<title>Recherche · Essai</title>${formHtml(nothingAsked).html}<div id="resultats">${advice.html}</div>`;

const index = folderOfIndex();
const made = createShards(10);
for (let rank = 0; rank < 45; rank += 1) made.put(entryNamed(`toit-${rank}`));
made.put(entryNamed('dune', { kind: 'startup', title: 'La dune & <le vent>' }));
index.take(made.build());
const release = folderWith(Object.fromEntries(index.files));

const ask = (query: string, folder = release) =>
  searchResults.answer(blank, new URLSearchParams(query), folder);

test('the page tells what is found, and keeps what was asked in its form', async () => {
  const page = await ask('q=dune&type=startups');
  assert.match(page, /<title>«\u00a0dune\u00a0» · Recherche · Essai<\/title>/);
  assert.match(page, /name="q" value="dune"/);
  assert.match(page, /value="startups" checked/);
  assert.match(page, /La <mark>dune<\/mark> &amp; &lt;le vent&gt;/);
  assert.doesNotMatch(page, /Le début d’un mot suffit/);
});

test('what was typed stays text', async () => {
  const page = await ask(`q=${encodeURIComponent('"><script>alert(1)</script>')}`);
  assert.doesNotMatch(page, /<script/);
  assert.match(page, /value="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;"/);
});

test('signs that mean something to a replacement stay text too', async () => {
  assert.match(await ask("q=$%26 $' dune"), /value="\$&amp; \$' dune"/);
});

test('a question without words gets the page as it is, or with its kind only', async () => {
  assert.equal(await ask('q='), blank);
  assert.equal(await ask('utm_source=flux'), blank);
  const page = await ask('q=&type=offres');
  assert.match(page, /value="offres" checked/);
  assert.match(page, /Le début d’un mot suffit/);
});

test('results are told page by page, and the last page is the last', async () => {
  const first = await ask('q=toit');
  assert.match(first, /href="\/recherche\/\?q=toit&amp;page=2">Résultats suivants/);
  assert.doesNotMatch(first, /Résultats précédents/);
  const last = await ask('q=toit&page=999');
  assert.match(last, /Résultats 41 à 45 sur 45/);
  assert.match(last, /href="\/recherche\/\?q=toit&amp;page=2">Résultats précédents/);
  assert.doesNotMatch(last, /Résultats suivants/);
  const pages = await Promise.all([1, 2, 3].map((page) => ask(`q=toit&page=${page}`)));
  const addresses = pages.flatMap((page) => page.match(/href="\/actualites\/[^"]+/g) ?? []);
  assert.equal(new Set(addresses).size, 45);
});

test('with a script or without, the same results are shown in the same way', async () => {
  const shards = [...index.files]
    .filter(([path]) => path !== searchManifestPath)
    .map(([, json]) => readShard(json));
  const question = fc.constantFrom('dune', 'toit', 'toit 12', 'tooit', 'rien dune', 'xylophone');
  await fc.assert(
    fc.asyncProperty(
      question,
      fc.constantFrom(undefined, 'startup' as const),
      async (typed, kind) => {
        const asked = { ...nothingAsked, typed, kind };
        const { html } = viewOf(asked, search(shards, typed, kind), 'whole', 20);
        const [shown = ''] = html.html.split('<p class="search__turns">');
        const page = await ask(`q=${typed}${kind === undefined ? '' : '&type=startups'}`);
        assert.ok(page.includes(`<div id="resultats">${shown}`));
      },
    ),
    { numRuns: 30 },
  );
});

test('a release without an index, or with one of another making, says so', async () => {
  assert.match(await ask('q=dune', folderWith({})), /La recherche n’est pas prête/);
  const other = folderWith({ [searchManifestPath]: '{"format":0,"entries":0,"shards":[]}' });
  assert.match(await ask('q=dune', other), /vient d’être mis à jour/);
});

test('however long, repeated or odd a question is, an answer is given', async () => {
  assert.match(await ask(`q=${'dune '.repeat(5_000)}`), /La <mark>dune<\/mark>/);
  assert.match(await ask('q=dune&q=toit&type=startups&type=pages&page=x'), /La <mark>dune<\/mark>/);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (typed) => {
      const page = await ask(`${new URLSearchParams({ q: typed })}`);
      assert.doesNotMatch(page, /<script/);
      assert.equal(page.match(/<div id="resultats">/g)?.length, 1);
    }),
    { numRuns: 50 },
  );
});
