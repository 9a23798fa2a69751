import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf, shorten } from '../../../site/src/markdown/excerpt.ts';
import { renderMarkdown } from '../../../site/src/markdown/index.ts';
import { plainTextOf } from '../../../site/src/markdown/plain-text.ts';
import { aPage, aPost, aRedirect } from '../../documents.ts';
import { fakeReading } from '../fake-reading.ts';
import { aPublicPicture } from '../public-picture.ts';

const SITE = 'https://parvis.example';
const reading = fakeReading({
  documents: {
    post: [aPost({ documentId: 'vivante', body: '## L’été\n\nTexte.' })],
    page: [aPage({ documentId: 'a-propos' })],
    redirect: [
      aRedirect({ documentId: 'r', from: '/blog/vieille.html', to: '/actualites/vivante/' }),
    ],
  },
  pictures: {
    '/uploads/place.png': aPublicPicture('place', 800, 600),
    '/uploads/icone.png': aPublicPicture('icone', 40, 40),
  },
});
const html = (markdown: string) => renderMarkdown(reading, markdown, SITE);

test('titles stand below the page’s own, without skipping a level', () => {
  const levels = (markdown: string) =>
    [...html(markdown).matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  assert.deepEqual(levels('# A\n\n## B\n\n# C'), [2, 3, 2]);
  assert.deepEqual(levels('### A\n\n##### B\n\n### C'), [2, 3, 2]);
  assert.deepEqual(levels('### A\n\n## B\n\n#### C'), [2, 2, 3]);
  assert.deepEqual(
    levels('# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F'),
    [2, 3, 4, 5, 6, 6],
  );
});

test('titles have anchors, each given once, none of them the page’s own', () => {
  const ids = [...html('## Été\n\n## Été\n\n## Contenu\n\n##').matchAll(/ id="([^"]*)"/g)];
  assert.deepEqual(
    ids.map(([, id]) => id),
    ['été', 'été-1', 'contenu-1'],
  );
});

test('an internal link leads to the live address', () => {
  assert.match(html('[x](/actualites/vivante/)'), /href="\/actualites\/vivante\/"/);
  assert.match(html('[x](/actualites/vivante)'), /href="\/actualites\/vivante\/"/);
  assert.match(
    html('[x](https://parvis.example/actualites/vivante/)'),
    /href="\/actualites\/vivante\/"/,
  );
  assert.match(html('[x](/blog/vieille.html)'), /href="\/actualites\/vivante\/"/);
  assert.match(html('[x](/uploads/place.png)'), /href="\/media\/place-800.png"/);
});

test('a link that leads nowhere is plain text', () => {
  for (const link of [
    '/nulle-part/',
    'page.html',
    '#nulle-part',
    'https://parvis.example/nulle-part/',
    '../x/',
    'http://[',
  ]) {
    assert.equal(html(`[mot](${link})`), '<p>mot</p>', link);
  }
});

test('an anchor is kept when the page has it', () => {
  assert.match(
    html('[x](/actualites/vivante/#lété)'),
    /href="\/actualites\/vivante\/#l%C3%A9t%C3%A9"/,
  );
  assert.match(html('## Titre\n\n[x](#titre)'), /href="#titre"/);
});

test('a link to another site says so to browsers', () => {
  assert.match(
    html('[x](https://autre.example/)'),
    /href="https:\/\/autre.example\/" rel="noopener"/,
  );
  assert.match(
    html('https://autre.example/page'),
    /<a href="https:\/\/autre.example\/page" rel="noopener" class="bare">/,
  );
  assert.match(html('[x](www.autre.example)'), /href="https:\/\/www.autre.example\/"/);
  assert.match(html('[x](mailto:a@b.example)'), /<a href="mailto:a@b.example">/);
});

test('a picture of the site comes in the width that its reader needs', () => {
  assert.equal(
    html('![Une place](/uploads/place.png)'),
    '<p><picture>' +
      '<source type="image/webp" srcset="/media/place-400.webp 400w, /media/place-800.webp 800w" sizes="min(800px, 44rem, 92vw)">' +
      '<img alt="Une place" src="/media/place-800.png" srcset="/media/place-400.png 400w, /media/place-800.png 800w" sizes="min(800px, 44rem, 92vw)" width="800" height="600" loading="lazy" decoding="async">' +
      '</picture></p>',
  );
});

test('a picture marked as decorative says nothing to who does not see it', () => {
  assert.match(html('![Décorative](/uploads/place.png)'), /<img alt="" src="/);
  assert.match(html('![Une frise décorative](/uploads/place.png)'), /alt="Une frise décorative"/);
});

test('a missing picture leaves its words', () => {
  assert.match(html('![Une place](/uploads/perdue.png)'), /Image indisponible\u00a0: Une place/);
  assert.match(html('![](perdue.png)'), /Image indisponible/);
});

test('a titled picture alone in its paragraph is a figure', () => {
  assert.match(
    html('![a](/uploads/place.png "Légende")'),
    /<figure><picture><source [^>]*><img (?![^>]* title=)[^>]*><\/picture><figcaption>Légende<\/figcaption><\/figure>/,
  );
});

test('each titled picture of a paragraph of pictures is a figure', () => {
  const shown = html(
    '![a](/uploads/place.png "Un")\n![b](/uploads/place.png)\n![c](perdue.png "Trois")',
  );
  assert.match(
    shown,
    /^<figure>.*<figcaption>Un<\/figcaption><\/figure><p><picture>.*<\/p><figure><span class="missing-picture">.*<figcaption>Trois<\/figcaption><\/figure>$/,
  );
  assert.match(html('Mot ![a](/uploads/icone.png "Un")'), /^<p>Mot <picture>.*title="Un"/);
});

test('a picture on a line of its own does not touch the words around it', () => {
  const kinds = (markdown: string) =>
    [...html(markdown).matchAll(/<(p|figure)>(?:(<picture>)|([^<]+))/g)].map(
      ([, block, picture, words = '']) => `${block} ${picture ? 'picture' : words}`,
    );
  const place = '![a](/uploads/place.png)';
  assert.deepEqual(kinds(`Voici :\n${place}\n${place}\nEt puis\nvoilà`), [
    'p Voici\u00a0:',
    'p picture',
    'p Et puis\nvoilà',
  ]);
  assert.deepEqual(kinds(`Voici  \n![a](/uploads/place.png "Un")`), ['p Voici', 'figure picture']);
  assert.deepEqual(kinds(`Un mot : ${place}`), ['p Un mot\u00a0:', 'p picture']);
  assert.deepEqual(kinds(`Un ${place} *autre*`), ['p Un', 'p picture']);
  assert.deepEqual(kinds('Un mot ![a](/uploads/icone.png)\net un autre'), ['p Un mot ']);
});

test('nothing is loaded from another site', () => {
  const shown = html(
    '![Carte](https://autre.example/i.png)\n\n<iframe src="https://video.example/1"></iframe>\n\n[![Lien](https://autre.example/i.png)](https://autre.example/)',
  );
  assert.doesNotMatch(shown, /<(?:img|iframe)/);
  assert.match(shown, /<a href="https:\/\/autre.example\/i.png" rel="noopener">Carte<\/a>/);
  assert.match(
    shown,
    /<a href="https:\/\/video.example\/1" rel="noopener">Contenu à voir sur video.example<\/a>/,
  );
  assert.match(shown, /<a href="https:\/\/autre.example\/" rel="noopener">Lien<\/a>/);
});

test('a table whose headers say nothing has none', () => {
  assert.doesNotMatch(html('|  |  |\n|--|--|\n| lieu | Lyon |'), /<th/);
  assert.match(html('|  | lieu |\n|--|--|\n| a | Lyon |'), /<thead>/);
  assert.match(html('| ![Un lieu](/uploads/icone.png) |\n|--|\n| Lyon |'), /<thead>/);
});

test('a table scrolls by itself, named and within reach of the keyboard', () => {
  const table = html('| a | b |\n|---|--:|\n| 1 | 2 |');
  assert.match(
    table,
    /<div class="table" role="region" aria-label="Tableau 1" tabindex="0"><table>/,
  );
  assert.match(table, /<th scope="col">a<\/th>/);
  assert.match(table, /<td class="align-right">2<\/td>/);
});

test('notes are in French', () => {
  const notes = html('Texte[^1].\n\n[^1]: Une note.');
  assert.match(notes, /aria-label="Note 1">1<\/a><\/sup>/);
  assert.match(notes, /<section role="doc-endnotes" aria-labelledby="footnote-label"/);
  assert.match(notes, /<h2 id="footnote-label">Notes<\/h2>/);
  assert.match(notes, /aria-label="Retour au texte, note 1">/);
});

test('the notes are a part of the text, not of its last title', () => {
  const notes = html('# A\n\n## B[^1]\n\n[^1]: Une note.');
  assert.match(notes, /<h3 id="b1">.*<h2 id="footnote-label">/s);
});

test('code scrolls by itself, named and within reach of the keyboard', () => {
  assert.match(
    html('```\na\n```'),
    /<pre role="region" tabindex="0" aria-label="Extrait de code 1"><code>/,
  );
});

test('no mark of the writing shows', () => {
  assert.equal(html('un **gras **suite'), '<p>un <strong>gras </strong>suite</p>');
  assert.equal(html('un **seul'), '<p>un seul</p>');
  assert.equal(html('`a ** b`'), '<p><code>a ** b</code></p>');
  assert.equal(html('2**3'), '<p>2**3</p>');
  assert.match(html('<div markdown="1">\n**gras**\n</div>'), /<strong>gras<\/strong>/);
  assert.equal(html('a&nbsp;b &amp; c'), '<p>a\u00a0b &#x26; c</p>');
  assert.match(html('<b>ouvert\n\n## Titre\n\ntexte'), /<\/b><\/p>\s*<h2/);
  assert.match(html('- [x] fait'), /☑ fait/);
});

test('what is not understood does not vanish', () => {
  assert.match(html('::video{platform=peertube id=1}'), /::video/);
});

test('plain text has no mark, and is cut between words', () => {
  assert.equal(
    plainTextOf('## Titre\n\nUn **mot**, [un lien](/x) &amp; `code`.\n\n- a\n- b'),
    'Un mot, un lien & code. a b',
  );
  assert.equal(excerptOf('Un deux trois quatre.', 12), 'Un deux…');
  assert.equal(excerptOf('Court.', 12), 'Court.');
});

test('the beginning of a text is enough for its excerpt', () => {
  const long = Array.from({ length: 40 }, (_, rank) => `Paragraphe **${rank}** de la suite.`);
  const markdown = ['## Titre', ...long].join('\n\n');
  for (const length of [10, 155, 299, 300, 1000]) {
    assert.equal(excerptOf(markdown, length), shorten(plainTextOf(markdown), length));
  }
});

test('an excerpt drops the marks that the text drops, and keeps those of code', () => {
  assert.equal(plainTextOf('un **gras **suite, `a ** b`'), 'un gras suite, a ** b');
  assert.equal(plainTextOf('2**3'), '2**3');
});
