import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { html, nothing } from '../../../site/src/search/html.ts';

test('what is put in a template is text, whatever it looks like', () => {
  const { html: made } = html`<p title="${'"><script>'}">${'<b> & "co"'}</p>`;
  assert.equal(made, '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt; &amp; &quot;co&quot;</p>');
});

test('HTML made the same way is put in as it is, alone or in a list', () => {
  const items = ['a', '<'].map((item) => html`<li>${item}</li>`);
  assert.equal(html`<ul>${items}</ul>${nothing}${3}`.html, '<ul><li>a</li><li>&lt;</li></ul>3');
});

test('no text opens an element or ends an attribute, and every text comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { html: made } = html`${text}`;
      assert.doesNotMatch(made, /[<>"]/);
      const back = made
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      assert.equal(back, text);
    }),
  );
});
