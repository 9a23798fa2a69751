import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filteredLists } from '../../../site/serve/live/filters.ts';
import { folderWith } from '../folder-in-memory.ts';

const page = `<search><form action="/communaute/" autocomplete="off">
<input type="search" name="q" data-filter id="mots" maxlength="100">
<label> <input type="checkbox" name="metier" value="data"> Data <span data-count="metier:data">1</span> </label>
<label> <input type="checkbox" name="metier" value="design"> Design <span data-count="metier:design">2</span> </label>
</form></search>
<output data-one="membre" data-many="membres" tabindex="-1">3 membres</output>
<a data-clear href="/communaute/" hidden>Effacer les filtres</a>
<section data-group="metier:data" class="group"><ul>
<li data-choices="metier:data" data-words="ada moreau"> Ada </li>
</ul></section>
<section data-group="metier:design" class="group"><ul>
<li data-choices="metier:design" data-words="leo petit"> Léo </li>
<li data-choices="metier:design" data-words="zoe martin"> Zoé </li>
</ul></section>
<div data-nothing class="empty" hidden> Rien </div>`;

const answer = (query: string) =>
  filteredLists.answer(page, new URLSearchParams(query), folderWith({}));

test('without a choice that it offers, a list is the page of the release', async () => {
  for (const query of ['', 'q=', 'metier=astronaute', 'page=2']) {
    assert.equal(await answer(query), page, query);
  }
});

test('the page shows the choices made, what they leave, and how many', async () => {
  const found = await answer('metier=design&q=zo');
  const expected = page
    .replace('value="design">', 'value="design" checked>')
    .replace('name="q" data-filter', 'name="q" data-filter value="zo"')
    .replace('"metier:data">1<', '"metier:data" data-none>0<')
    .replace('"metier:design">2<', '"metier:design">1<')
    .replace('3 membres', '1 membre sur 3')
    .replace('href="/communaute/" hidden', 'href="/communaute/"')
    .replace('<section data-group="metier:data"', '<section data-group="metier:data" hidden')
    .replace('data-words="ada moreau"', 'data-words="ada moreau" hidden')
    .replace('data-words="leo petit"', 'data-words="leo petit" hidden');
  assert.equal(found, expected);
});

test('when nothing fits, the page says so', async () => {
  const found = await answer('q=personne');
  assert.match(found, /<div data-nothing class="empty"> Rien/);
  assert.match(found, />0 membre sur 3</);
});

test('what a visitor types stays a text', async () => {
  const found = await answer(new URLSearchParams({ q: '"><script>$& &amp;' }).toString());
  assert.match(found, / value="&quot;&gt;&lt;script&gt;\$&amp; &amp;amp;"/);
  assert.doesNotMatch(found, /<script>/);
});
