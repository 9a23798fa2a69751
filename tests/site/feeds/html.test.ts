import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absoluteHtml } from '../../../site/src/feeds/html.ts';

const PAGE = 'https://parvis.example/actualites/un-titre/';

const table: [what: string, html: string, elsewhere: string][] = [
  ['a page', '<a href="/a/">', '<a href="https://parvis.example/a/">'],
  ['an anchor of the page', '<a href="#note">', `<a href="${PAGE}#note">`],
  ['another site', '<a href="http://autre.example/a">', '<a href="http://autre.example/a">'],
  ['an e-mail', '<a href="mailto:a@b.example">', '<a href="mailto:a@b.example">'],
  ['the protocol of the page', '<img src="//a.example/b">', '<img src="https://a.example/b">'],
  ['beside the page', '<a href="suite">', `<a href="${PAGE}suite">`],
  ['references', '<a href="/a?b&#x26;c">', '<a href="https://parvis.example/a?b&#x26;c">'],
  [
    'candidates',
    '<img srcset="/a.webp 1x, /b.webp 2x" src="/a.webp">',
    '<img srcset="https://parvis.example/a.webp 1x, https://parvis.example/b.webp 2x" src="https://parvis.example/a.webp">',
  ],
  [
    'a poster and a source',
    '<video controls poster="/p.png"><source src="/v.mp4"></video><q cite="/c/">',
    '<video controls poster="https://parvis.example/p.png"><source src="https://parvis.example/v.mp4"></video><q cite="https://parvis.example/c/">',
  ],
  [
    'after a value that has the sign of an end',
    '<img alt="a > b" src="/a.png">',
    '<img alt="a > b" src="https://parvis.example/a.png">',
  ],
  [
    'only in tags, not in what a text shows of code',
    '<code>&#x3C;a href="/a/"> et src="/b"</code>',
    '<code>&#x3C;a href="/a/"> et src="/b"</code>',
  ],
  ['only whole names', '<a data-href="/a/">', '<a data-href="/a/">'],
];

for (const [what, html, elsewhere] of table) {
  test(`addresses are whole: ${what}`, () => assert.equal(absoluteHtml(html, PAGE), elsewhere));
}
