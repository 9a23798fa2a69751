import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meantIn } from '../../../cms/src/admin/panels/asked/meant.ts';

const selected = (line: string, excerpt: string | undefined) =>
  line.slice(...meantIn(line, excerpt));

test('of a link, its words alone are meant', () => {
  const line = 'Le conseil municipal l’a dit [ici](/ici/), et ailleurs.';
  assert.deepEqual(meantIn(line, 'ici'), [30, 33]);
});

test('words that a line has once are meant, the rest of its paragraph is not', () => {
  assert.equal(selected('Venez. C’EST GRATUIT ! Et beau.', 'C’EST GRATUIT'), 'C’EST GRATUIT');
});

test('the line is meant when its words are not there, are there twice, or are an address', () => {
  for (const excerpt of ['absent', 'un', '/uploads/rien.jpg', '', undefined]) {
    const line = 'un ![](/uploads/rien.jpg) et un';
    assert.equal(selected(line, excerpt), line, String(excerpt));
  }
});
