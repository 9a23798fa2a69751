import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { excerptOf, renderMarkdown } from '../../../site/src/markdown/index.ts';
import { fakeReading } from '../fake-reading.ts';
import { aPublicPicture } from '../public-picture.ts';

const reading = fakeReading({
  documents: {},
  pictures: { '/uploads/a.png': aPublicPicture('a', 2, 2) },
});
const html = (markdown: string) => renderMarkdown(reading, markdown, 'https://parvis.example');

const allowedTags = new Set(
  `a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4
  h5 h6 hr i img ins kbd li mark ol p picture pre q s samp section small source span strong sub
  summary sup table tbody td tfoot th thead time tr u ul var wbr`.split(/\s+/),
);

const video =
  /^https:\/\/(?:www\.youtube-nocookie\.com\/embed\/[\w-]{11}|geo\.dailymotion\.com\/player\.html|[^/@]+\/videos\/embed\/[\w-]{22,36})(?:\?[\w=&;#]*)?$/;

/** What a text may never become, whoever wrote it. */
function assertHarmless(markdown: string): void {
  const shown = html(markdown);
  for (const [, tag = '', attributes = ''] of shown.matchAll(
    /<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi,
  )) {
    assert.ok(allowedTags.has(tag), `<${tag}> from ${JSON.stringify(markdown)}`);
    for (const [, name = '', value = ''] of attributes.matchAll(/([^\s=/]+)(?:="([^"]*)")?/g)) {
      assert.doesNotMatch(name, /^(?:on|style$|srcdoc|formaction|xlink)/i, markdown);
      if (name === 'href' || name === 'src') {
        assert.match(value, /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i, markdown);
      }
      if (name.startsWith('data-')) assert.equal(`${tag} ${name}`, 'figure data-player', markdown);
      if (name === 'data-player') assert.match(value, video);
      if (name === 'srcset') assert.match(value, /^\/media\/\S+ \d+w(?:, \/media\/\S+ \d+w)*$/);
    }
  }
}

const vectors = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="/uploads/a.png" onload="alert(1)">',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="data:text/html,<script>alert(1)</script>">',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:x)',
  '[x](//evil.example/)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![x](/uploads/a.png "onerror=alert(1)")',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="https://a.example/" onclick="alert(1)" style="position:fixed" target="_blank">x</a>',
  '<form action="https://evil.example"><input name=q><button formaction=javascript:alert(1)>',
  '<style>@import "https://evil.example/"</style>',
  '<link rel=stylesheet href=https://evil.example/>',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<details open ontoggle=alert(1)>x</details>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><script>alert(1)</script-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '```html\n<script>alert(1)</script>\n```',
  '[x]: javascript:alert(1)\n\n[x]',
  '<a id="__proto__" name="location">x</a>',
  '<figure class="video" data-player="https://evil.example/"><p class="video__screen">x</p></figure>',
  '<iframe src="https://www.youtube.com/embed/abcdefghijk" srcdoc="<script>alert(1)</script>" title="&quot;><script>alert(1)</script>"></iframe>',
  '<iframe src="https://evil.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?x=%22onload=alert(1)"></iframe>',
  '<https://user:pass@evil.example/w/kkGMgK9ZtnKfYAgnEtQxbv>',
  '[<b onclick=alert(1)>x</b>](https://youtu.be/abcdefghijk "onclick=alert(1)")',
  'https://dai.ly/x2m8jpp',
];

for (const vector of vectors) {
  test(`${JSON.stringify(vector)} does no harm`, () => assertHarmless(vector));
}

test('the words of a script or a style are not shown', () => {
  assert.equal(html('<style>p{color:red}</style><script>x()</script>').trim(), '');
});

const pieces = fc.constantFrom(
  ...vectors,
  ...[
    '<',
    '>',
    '"',
    "'",
    '**',
    '`',
    '\n',
    '\n\n',
    '[',
    '](',
    ')',
    '&#',
    'x',
    '<b>',
    '</b>',
    '<p ',
    '<!--',
    '|',
  ],
);

test('nothing harmful comes out of pieces of attacks, however they are joined', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => assertHarmless(parts.join(''))),
    { numRuns: 400 },
  );
});

test('any text at all is rendered, and does no harm', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), assertHarmless), {
    numRuns: 300,
  });
});

test('a text is shown the same, and an excerpt the same, in whatever order they are asked', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const markdown = parts.join('');
      const shown = html(markdown);
      const excerpt = excerptOf(markdown, 1000);
      assert.equal(html(markdown), shown);
      assert.equal(html(markdown), shown);
      assert.equal(excerptOf(markdown, 1000), excerpt);
      assertHarmless(markdown);
    }),
    { numRuns: 200 },
  );
});
