import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictureNamedBy } from '../../../site/publisher/sharing/names.ts';

const path = `partage/${'0123456789abcdef'.repeat(2)}.png`;
const meta = (image: string) => `<meta property="og:image" content="${image}">`;
const named = (html: string) => pictureNamedBy(Buffer.from(html));

test('the sharing picture that the head of a page names is found', () => {
  assert.equal(named(`<head>${meta(`https://essai.example/${path}`)}</head>`), path);
});

test('a picture of its own, the text of an author or another file are none', () => {
  assert.equal(
    named(`<head>${meta('https://essai.example/media/place-1200.png')}</head>`),
    undefined,
  );
  assert.equal(named(`<head></head><body>${meta(`https://essai.example/${path}`)}`), undefined);
  assert.equal(named('{"a": 1}'), undefined);
  assert.equal(
    named(`<head>${meta('https://essai.example/partage/../../x.png')}</head>`),
    undefined,
  );
});
