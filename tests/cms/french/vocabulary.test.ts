import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignWords } from './vocabulary.ts';

test('English and words that are not ours are found in a text', () => {
  assert.deepEqual(foreignWords('Delete your entries'), ['Delete', 'your', 'entries']);
  assert.deepEqual(foreignWords('Cette entrée n’a pas de slug'), ['entrée', 'slug']);
  assert.deepEqual(foreignWords('Ouvrir la médiathèque'), ['médiathèque']);
  assert.deepEqual(foreignWords('This field is required'), ['This', 'field', 'is', 'required']);
});

test('French is not taken for English', () => {
  const texts = [
    'Enregistrer',
    'Dernier jour pour postuler',
    'Ctrl / Cmd + Maj + Entrée pour publier',
    'Aller au contenu',
    'Notifications alt+T',
    'Menu',
    'camille.exemple@beta.example',
  ];
  for (const text of texts) assert.deepEqual(foreignWords(text), [], text);
});
