import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contentsOf, type Part, renderMarkdown } from '../../../site/src/markdown/index.ts';
import { fakeReading } from '../fake-reading.ts';

const html = (markdown: string) =>
  renderMarkdown(fakeReading({ documents: {} }), markdown, 'https://parvis.example');
const long = 'mot '.repeat(1500);
const outline = (parts: readonly Part[]): unknown[] =>
  parts.map(({ anchor, parts }) => (parts.length === 0 ? anchor : [anchor, outline(parts)]));

test('a text with four parts has a table of contents, in two levels', () => {
  assert.deepEqual(outline(contentsOf('# A\n\n## B\n\n### C\n\n## D\n\n# E')), [
    ['a', ['b', 'd']],
    'e',
  ]);
});

test('a text with few parts has one when it is long', () => {
  assert.deepEqual(contentsOf('# A\n\n# B\n\n# C'), []);
  assert.deepEqual(outline(contentsOf(`# A\n\n${long}\n\n# B`)), ['a', 'b']);
  assert.deepEqual(contentsOf(`# A\n\n${long}`), []);
});

test('a part is called by its words, without marks or numbers of notes', () => {
  const [part] = contentsOf('# L’**été** `ici`[^1] &amp; là\n\n# B\n\n# C\n\n# D\n\n[^1]: Note.');
  assert.equal(part?.title, 'L’été ici & là');
});

test('titles that a text quotes or folds, and that of its notes, are not parts', () => {
  const markdown = `# A

> # Citation

<details><summary>x</summary>

# Pli

</details>

# B[^1]

# C

# D

[^1]: Note.`;
  assert.deepEqual(outline(contentsOf(markdown)), ['a', 'b1', 'c', 'd']);
});

test('every part leads to an anchor of the text', () => {
  const pieces = fc.constantFrom(
    ...[
      '# Offres',
      '## Offres',
      '### **Gras**',
      'Titre\n---',
      '> # Cité',
      '# ',
      '<h2 id="x">y</h2>',
    ],
    ...['<b>', 'texte[^1]', '[^1]: note', '#### Bas', '<h3 id="offres">z</h3>', '# Note fn 1'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const markdown = parts.join('\n\n');
      const shown = html(markdown);
      for (const { anchor, parts: smaller } of contentsOf(markdown)) {
        for (const id of [anchor, ...smaller.map((part) => part.anchor)]) {
          assert.equal(shown.split(` id="${id}"`).length, 2, `#${id}`);
        }
      }
    }),
    { numRuns: 200 },
  );
});
