import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import {
  cleanMarkdown,
  isPlain,
  plainText,
  plainTitle,
  splitAtMore,
  type TextContext,
} from '../../../cms/import/convert/markdown/index.ts';

function convert(text: string, given: Partial<TextContext> = {}) {
  const remarks: { line: number | null; message: string }[] = [];
  const markdown = cleanMarkdown(text, {
    title: 'La page',
    variables: { 'site.baseurl': '' },
    postAddress: (name) =>
      name === '2019-03-04-premier-pas' ? '/actualites/premier-pas/' : undefined,
    link: (address) => address || null,
    image: ({ url }) => url,
    remark: (line, message) => remarks.push({ line, message }),
    ...given,
  });
  return { markdown, remarks };
}

const becomes = (what: string, text: string, expected: string) =>
  it(what, () => assert.equal(convert(text).markdown, expected));

function htmlIn(markdown: string): string[] {
  const found: string[] = [];
  visit(fromMarkdown(markdown), 'html', (node) => {
    found.push(node.value);
  });
  return found;
}

describe('the text of an old site', () => {
  becomes(
    'keeps plain Markdown as it is',
    'Un **mot** et [un lien](https://x.example).\n\n- a\n- b',
    'Un **mot** et [un lien](https://x.example).\n\n- a\n- b',
  );
  becomes(
    'loses the attributes of kramdown',
    '## Titre {#ancre}\n{: .grand}\n\nTexte{:.rouge} ici',
    '## Titre\n\nTexte ici',
  );
  becomes('loses kramdown’s table of contents', '* TOC\n{:toc}\n\nTexte', 'Texte');
  becomes('gets a space after the signs of a title', '##Titre\n\nTexte', '## Titre\n\nTexte');
  becomes(
    'makes strong what was meant so',
    'Un ** mot ** et **« deux »**',
    'Un  **mot**  et **« deux »**',
  );
  becomes('takes off a lone pair of stars', 'Un **mot', 'Un mot');
  becomes(
    'joins a link that a space parted',
    '[texte] (https://x.example)',
    '[texte](https://x.example)',
  );
  becomes('reads an address with spaces', '![a](/img/a b.png)', '![a](</img/a b.png>)');
  becomes(
    'keeps what is raw, signs included',
    '{% raw %}{{ tel quel }}{% endraw %}',
    '{{ tel quel }}',
  );
  becomes(
    'fills in addresses',
    '[a]({{ site.baseurl }}/x) [b]({% post_url 2019-03-04-premier-pas %})',
    '[a](/x) [b](/actualites/premier-pas/)',
  );
  becomes(
    'leaves code alone',
    '```\n{{ x }} {: .a}\n##b\n```\n\n`{% y %}`',
    '```\n{{ x }} {: .a}\n##b\n```\n\n`{% y %}`',
  );
  becomes(
    'turns HTML into Markdown',
    '<p>Un <b>mot</b>, <a href="https://x.example">un lien</a><br>puis</p>',
    'Un **mot**, [un lien](https://x.example)\\\npuis',
  );
  becomes(
    'turns a table of HTML into one of Markdown',
    '<table><thead><tr><th>a</th></tr></thead><tr><td>b</td></tr></table>',
    '| a |\n| - |\n| b |',
  );
  becomes(
    'keeps sub and sup',
    'le 19<sup>e</sup> siècle, H<sub>2</sub>O',
    'le 19<sup>e</sup> siècle, H<sub>2</sub>O',
  );
  becomes(
    'spells out an abbreviation once',
    '<abbr title="Direction">DG</abbr> et <abbr title="Direction">DG</abbr>',
    'DG (Direction) et DG',
  );
  becomes(
    'makes a video a link',
    '<iframe src="//www.youtube.com/embed/abc_-1?rel=0"></iframe>',
    '[Voir la vidéo sur YouTube](https://www.youtube.com/watch?v=abc_-1)',
  );
  becomes(
    'spells out the abbreviations of kramdown',
    'La DG.\n\n*[DG]: Direction',
    'La DG (Direction).',
  );
  becomes(
    'puts addresses where they are used',
    '[a][1]\n\n[1]: https://x.example',
    '[a](https://x.example)',
  );
  becomes('loses the mark of the excerpt', 'Un\n\n<!--more-->\n\nDeux', 'Un\n\nDeux');
  becomes('loses comments', 'Un <!-- secret --> mot', 'Un mot');
  becomes('unwraps a link that leads nowhere', 'Un [mot]() seul', 'Un mot seul');
  becomes('begins its titles at the second level', '# A\n\n### B\n\n# C', '## A\n\n### B\n\n## C');
  becomes(
    'raises titles that begin too low, one level at a time',
    '#### A\n\n###### B',
    '## A\n\n### B',
  );
  becomes('does not repeat the page’s title', '# La page\n\nTexte', 'Texte');
  becomes(
    'gives a header to a table without one',
    '| a | b |\n| c | d |',
    '| a | b |\n| - | - |\n| c | d |',
  );
  becomes('reads double angle brackets as guillemets', 'Un << mot >> dit', 'Un « mot » dit');

  it('keeps details with their summary', () => {
    const { markdown } = convert('<details><summary>Plus</summary>\n\nDu **texte**\n\n</details>');
    assert.equal(markdown, '<details><summary>Plus</summary>\n\nDu **texte**\n\n</details>');
  });

  it('drops scripts and styles, and says so', () => {
    const { markdown, remarks } = convert(
      'Un\n\n<script>alert(1)</script>\n\n<style>p{}</style>\n\nDeux',
    );
    assert.equal(markdown, 'Un\n\nDeux');
    assert.deepEqual(remarks.map(({ message }) => message).sort(), [
      'des styles (<style>) : non repris',
      'un script (<script>) : non repris',
    ]);
  });

  it('says, with its line, what needed the old site’s templates', () => {
    const { markdown, remarks } = convert('Un\n\n{% include carte.html %}');
    assert.equal(markdown, 'Un');
    assert.equal(remarks[0]?.line, 3);
  });

  it('gives pictures the words they have', () => {
    const shown: (string | null)[] = [];
    convert('![Un chat](/a.png) ![](/b.png "Un chien") ![](/c.png)', {
      image: ({ url, alternativeText }) => {
        shown.push(alternativeText);
        return url;
      },
    });
    assert.deepEqual(shown, ['Un chat', 'Un chien', null]);
  });

  it('never throws, and leaves no HTML but what is kept', () => {
    const pieces = fc.constantFrom(
      '**',
      '*',
      '_',
      '`',
      '```\n',
      '{%',
      '%}',
      '{{',
      '}}',
      '{:',
      '}',
      '<p>',
      '</p>',
      '<div>',
      '<script>',
      '</script>',
      '<b',
      '[',
      '](',
      ')',
      '| a |\n',
      '\n',
      '\n\n',
      '# ',
      '##',
      '- ',
      '> ',
      'mot',
      ' ',
      '&amp;',
      '<!--',
      '-->',
      '<sup>',
      '</sup>',
      '!',
      '\\',
      ': ',
      '[^1]',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const { markdown } = convert(parts.join(''));
        for (const tag of htmlIn(markdown)) assert.match(tag, /^<\/?(?:sup|sub)>$/);
        assert.doesNotMatch(markdown, /[\ue000-\ue011]/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the words of a text', () => {
  it('are told without signs, on one line', () => {
    assert.equal(plainText('Un *mot*, [un lien](x)\n\n- a\n- b'), 'Un mot, un lien a b');
    assert.equal(plainTitle('Un *titre* &amp; son [lien](x)'), 'Un titre & son lien');
    assert.equal(plainTitle('1. Un titre'), '1. Un titre');
  });

  it('before the mark of the excerpt are told apart', () => {
    assert.deepEqual(splitAtMore('a\n<!-- more -->\nb'), { before: 'a\n', after: '\nb' });
    assert.equal(splitAtMore('a'), undefined);
    assert.equal(isPlain('a **b**'), true);
    assert.equal(isPlain('[a](b)'), false);
  });
});
