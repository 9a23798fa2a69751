import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { internalPath, isPrivate } from '../../../cms/src/checks/links/internal.ts';
import { refusalOf } from '../../../cms/src/checks/refusal-words.ts';
import { elementsOf, readText } from '../../../cms/src/checks/text/text.ts';
import { pointsOf, siteUrl, written } from './checking.ts';

test('the form of the site counts as a way to apply', () => {
  const document = { type: 'role', values: { applyEmail: null } } as const;
  assert.deepEqual(pointsOf(document, { hasDefaultForm: true }), []);
});

test('what blocks comes first', () => {
  const body = '[ici](/recrutement/) ![](/uploads/vue.jpg)';
  const levels = pointsOf({ type: 'post', values: { body, excerpt: '' } }).map(
    ({ level }) => level,
  );
  assert.deepEqual(levels, ['blocking', 'advisory', 'advisory']);
});

test('nothing blocks an offer that is over from being said so', () => {
  for (const outcome of ['filled', 'cancelled', 'closed']) {
    const values = { outcome, applyEmail: null, closesOn: '2026-01-01', body: '[a b](/rien/)' };
    assert.ok(pointsOf({ type: 'role', values }).every(({ level }) => level === 'advisory'));
  }
});

test('nothing blocks what has no drafts, which is public as it is saved', () => {
  const [point] = pointsOf({ type: 'author', values: { biography: '![](/uploads/vue.jpg)' } });
  assert.deepEqual([point?.rule, point?.level], ['picture-alternative', 'advisory']);
});

const pieces = fc.constantFrom(
  ...[
    '# ',
    '## ',
    '\n\n',
    '**',
    '![',
    '](',
    ')',
    '<img src=x>',
    '<table>',
    '</td>',
    '<div markdown="1">',
  ],
  ...[
    '| a | b |\n| - | - |\n',
    '<iframe',
    '>',
    '[^1]',
    '[^1]: ',
    '`',
    '```\n',
    '- ',
    '> ',
    '/rien/',
    '\t',
  ],
  ...['http://[', '%E0%A4%A', '<!--', '<script>', '&nbsp;', '\u0000', 'TODO', '<a href="', '"'],
);
const markdown = fc
  .array(fc.oneof(pieces, fc.string()), { maxLength: 30 })
  .map((all) => all.join(''));

test('no text makes a check fail, and every line that is named is one of the text', () => {
  fc.assert(
    fc.property(markdown, (body) => {
      const lines = body.split(/\r\n|\r|\n/).length;
      for (const { line = 1 } of pointsOf({ type: 'post', values: { body } })) {
        assert.ok(line >= 1 && line <= lines, `line ${line} of ${lines}`);
      }
    }),
    { numRuns: 300 },
  );
});

test('a form that holds anything is checked without failing', () => {
  const values = fc.dictionary(
    fc.constantFrom(
      'title',
      'excerpt',
      'closesOn',
      'salaryMin',
      'cover',
      'coverAlternative',
      'events',
    ),
    fc.anything(),
  );
  fc.assert(
    fc.property(values, fc.constantFrom('post', 'role', 'startup'), (filled, type) => {
      pointsOf({ type: type as 'post', values: filled });
    }),
  );
});

test('lines are those of the field, after a tag that holds Markdown too', () => {
  const text = readText(
    'body',
    'Un.\n<div markdown="1">\n## Deux\n\nTrois.\n</div>\n\n<p>\n<b>Six</b></p>',
  );
  assert.deepEqual(
    elementsOf(text).map(({ element, line }) => [element.tagName, line]),
    [
      ['p', 1],
      ['div', 2],
      ['h2', 3],
      ['p', 5],
      ['p', 8],
      ['b', 9],
    ],
  );
});

test('a link is of the site by its path or its whole address, without its anchor', () => {
  assert.equal(internalPath('/a/?b=c#d', siteUrl), '/a/');
  assert.equal(internalPath(`${siteUrl}/%C3%A9t%C3%A9/`, siteUrl), '/été/');
  for (const elsewhere of [
    '#a',
    'a.html',
    '//b.example/',
    'https://b.example/',
    'mailto:a@b.example',
  ]) {
    assert.equal(internalPath(elsewhere, siteUrl), undefined, elsewhere);
  }
});

test('a site on this machine is no private address for itself', () => {
  const own = 'http://localhost:8080';
  assert.equal(isPrivate(`${own}/actualites/`, own), false);
  assert.equal(isPrivate('http://localhost:1337/uploads/a.png', own), true);
  assert.equal(isPrivate('http://192.168.1.4/', own), true);
  assert.equal(isPrivate('https://b.example/administration/', own), false);
});

test('a refusal names the document, and says each point beside its field', () => {
  const body = '[le produit](/rien/)\n\n![](/uploads/vue.jpg)';
  const document = written({ type: 'post', values: { title: 'Essai', body } });
  const error = refusalOf(
    document,
    pointsOf({ type: 'post', values: { title: 'Essai', body } }),
  ) as Error & {
    details: { errors: { path: string[]; message: string }[] };
  };
  assert.match(
    error.message,
    /^« Essai » n’est pas publié, il y a 2 points à corriger\.\n• Ligne 3 : /,
  );
  assert.deepEqual(
    error.details.errors.map(({ path }) => path),
    [['body']],
  );
  assert.match(error.details.errors[0]?.message ?? '', /image.*Ligne 1 : Aucune page publiée/);
});
