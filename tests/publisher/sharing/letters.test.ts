import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawableText } from '../../../site/publisher/sharing/letters.ts';

test('French and its neighbours stay as they are written', () => {
  for (const text of [
    '« L’œuvre » : 10 € – ça va…',
    'Développeur·se',
    'Žižek à Łódź',
    'Ærø, Straße',
  ]) {
    assert.equal(drawableText(text), text);
  }
});

test('spaces of every width are one space', () => {
  assert.equal(drawableText('  Où\u202f?\u00a0Là\n\tici  '), 'Où ? Là ici');
});

test('what the fonts cannot draw is left out, or loses what makes it strange', () => {
  assert.equal(drawableText('Bravo 🎉👩🏽‍💻 à tous 🇫🇷 !'), 'Bravo à tous !');
  assert.equal(drawableText('مرحبا'), '');
  assert.equal(drawableText('Việt Nam, ﬁn, ½'), 'Viet Nam, fin, ½');
});

test('nothing else than drawable letters comes out, and a second time changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const drawn = drawableText(text);
      assert.equal(drawableText(drawn), drawn);
      assert.doesNotMatch(drawn, /[^\p{Script=Latin}\p{P}\p{S}\p{N}\u00aa\u00ba ]/u);
    }),
  );
});
