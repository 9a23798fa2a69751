import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentsOf, excerptOf, renderMarkdown } from '../../../site/src/markdown/index.ts';
import { typeset } from '../../../site/src/markdown/typography.ts';
import { fakeReading } from '../fake-reading.ts';

const html = (markdown: string) =>
  renderMarkdown(fakeReading({ documents: {} }), markdown, 'https://x.example');

test('a line never begins with a punctuation mark, nor ends with an opening one', () => {
  assert.equal(
    typeset('Quoi ? « Rien » : tout ; enfin ! 22 % et 9 €'),
    'Quoi\u00a0? «\u00a0Rien\u00a0»\u00a0: tout\u00a0; enfin\u00a0! 22\u00a0% et 9\u00a0€',
  );
  assert.equal(html('Avant\n: [ici](https://a.example/).').slice(0, 10), '<p>Avant\u00a0:');
  assert.match(html('**Avant** : « *après* »'), /<\/strong>\u00a0: «\u00a0<em>après<\/em>\u00a0»/);
});

test('a number is never cut', () => {
  assert.equal(
    typeset('400 000 salariés, 1 200 000 €'),
    '400\u00a0000 salariés, 1\u00a0200\u00a0000\u00a0€',
  );
  for (const words of ['en 2020 100 personnes', 'le 06 12 34 56 78', '3 4567'])
    assert.equal(typeset(words), words);
});

test('what is not French punctuation keeps its spaces', () => {
  for (const words of ['un ?utm=1', 'un :smile:', 'un :) un', 'un :/chemin', 'un, deux. trois'])
    assert.equal(typeset(words), words);
  assert.match(html('`a ? b : c`'), /a \? b : c/);
  assert.match(html('```\na ? b : c\n```'), /a \? b : c/);
});

test('apostrophes are curved, but in code, in addresses and after figures', () => {
  assert.equal(
    typeset("aujourd'hui, l'été d'«\u00a0être\u00a0»"),
    'aujourd’hui, l’été d’«\u00a0être\u00a0»',
  );
  for (const words of ["5'30", "'mot'", "https://a.example/l'été", "d' abord"])
    assert.equal(typeset(words), words);
  assert.match(html("L'un, *l'autre* et `l'un`"), /L’un, <em>l’autre<\/em> et <code>l'un/);
  assert.match(html("## L'été"), />L’été</);
});

test('excerpts and contents have them too', () => {
  assert.equal(excerptOf('Un\nmot : un\u00a0autre ?', 30), 'Un mot\u00a0: un autre\u00a0?');
  const parts = contentsOf('## Quoi ?\n\n## Où ?\n\n## Qui ?\n\n## Quand ?');
  assert.equal(parts?.[0]?.title, 'Quoi\u00a0?');
});
