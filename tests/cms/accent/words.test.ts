import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellAccent } from '../../../cms/src/admin/panels/accent/words.ts';

test('without a colour, the site says which are its own', () => {
  for (const none of [null, undefined, '']) {
    const { headline, shown } = tellAccent(none);
    assert.equal(headline, 'Le site garde sa propre couleur');
    assert.deepEqual(
      shown.map(({ colour }) => colour),
      ['#0f5c4d', '#82d3bb'],
    );
  }
});

test('what is not yet a colour is asked for, with an example', () => {
  for (const unfinished of ['#', '#0b3', 'bleu', '#0b39544', 'rgb(0,0,0)']) {
    assert.deepEqual(tellAccent(unfinished), {
      headline: 'Écrivez la couleur comme #0b3954',
      shown: [],
    });
  }
});

test('a pale colour is darkened on the light ground only, and the reason is said', () => {
  const { headline, shown } = tellAccent('#FFCC00');
  assert.equal(headline, 'Couleur adaptée pour être lue');
  assert.match(
    shown[0]?.sentence ?? '',
    /^Trop pâle pour être lue sur fond clair \(1,1:1 pour 4,5:1 demandés\) : le site l’assombrit en #[0-9a-f]{6}\.$/,
  );
  assert.match(
    shown[1]?.sentence ?? '',
    /^#ffcc00 se lit bien : [\d,]+:1 au moins, pour 4,5:1 demandés\.$/,
  );
});

test('a dark colour is lightened on the dark ground only', () => {
  const { shown } = tellAccent('#0b3954');
  assert.match(shown[0]?.sentence ?? '', /^#0b3954 se lit bien/);
  assert.match(
    shown[1]?.sentence ?? '',
    /^Trop sombre pour être lue sur fond sombre .*le site l’éclaircit en #/,
  );
});
