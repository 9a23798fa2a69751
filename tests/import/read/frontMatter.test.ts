import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Collection, collections } from '../../../cms/import/read/collections.ts';
import { parseContent } from '../../../cms/import/read/index.ts';

const authors = collections.find(({ name }) => name === 'author') as Collection;
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => parseContent(authors, bytes(text));

function accepted(text: string) {
  const outcome = read(text);
  if ('refusal' in outcome) assert.fail(`refused: ${outcome.refusal.message}`);
  return outcome;
}

function refused(text: string) {
  const outcome = read(text);
  if (!('refusal' in outcome)) assert.fail('it was accepted');
  return outcome.refusal;
}

describe('a front matter', () => {
  it('is parted from the body, which knows its line', () => {
    const file = accepted('---\nfullname: Ada Moulin\n---\n\nBonjour\n');
    assert.equal(file.fields.text('fullname'), 'Ada Moulin');
    assert.equal(file.body, '\nBonjour\n');
    assert.equal(file.bodyLine, 4);
    assert.deepEqual(file.remarks, []);
  });

  it('may have Windows line ends and a byte order mark', () => {
    const file = accepted('\ufeff---\r\nfullname: Ada\r\n---\r\nBonjour');
    assert.equal(file.fields.text('fullname'), 'Ada');
    assert.equal(file.body, 'Bonjour');
  });

  it('gives the numbers back as they were written', () => {
    assert.equal(accepted('---\nfullname: 1.10\n---\n').fields.text('fullname'), '1.10');
  });

  it('tells each key that nobody asked for, and its line', () => {
    const { fields } = accepted('---\nfullname: Ada\nhobby: pain\n---\n');
    fields.text('fullname');
    assert.deepEqual(fields.unknown(), [
      { line: 3, message: '« hobby » n’a pas d’équivalent : non repris' },
    ]);
  });

  it('takes the last of two values of a key, as Jekyll did, and says so', () => {
    const file = accepted('---\nfullname: Ada\nfullname: Ada Moulin\n---\n');
    assert.equal(file.fields.text('fullname'), 'Ada Moulin');
    assert.equal(file.remarks[0]?.line, 3);
  });

  const mendable: Record<string, [string, string]> = {
    'a tab as indent': [
      '---\nfullname: Ada\nmissions:\n\t- start: 2019-01-01\n---\n',
      'tabulation',
    ],
    'a colon in a value': ['---\nfullname: Ada : la meunière\n---\n', '« : »'],
    'a value that begins with a reserved sign': ['---\nfullname: @ada\n---\n', 'signe réservé'],
    'text after a closing quote': ['---\nfullname: "Ada" Moulin\n---\n', 'guillemet'],
    'a quote that never closes': ['---\nfullname: "Ada\nrole: x\n---\n', 'jamais fermé'],
    'a missing opening fence': ['fullname: Ada\nrole: Meunière\n---\n', 'ouvre'],
    'a missing closing fence': ['---\nfullname: Ada\nrole: Meunière\n', 'ferme'],
    'a missing space after the colon': [
      '---\nfullname:Ada\nrole: Meunière\n---\n',
      'espace manquante',
    ],
    'a no-break space after the colon': ['---\nrole: x\nfullname:\u00a0Ada\n---\n', 'insécable'],
  };
  for (const [what, [text, word]] of Object.entries(mendable)) {
    it(`is mended, with a remark, where it has ${what}`, () => {
      const file = accepted(text);
      assert.match(file.fields.text('fullname') ?? '', /Ada|ada/);
      assert.ok(file.remarks.some(({ message, line }) => message.includes(word) && line !== null));
    });
  }

  const hopeless: Record<string, string> = {
    'an empty file': '',
    'a file of spaces': ' \n\n ',
    'a text without a front matter': 'Bonjour à tous.\n\nVoici du texte.\n',
    'a list instead of keys': '---\n- un\n- deux\n---\n',
    'two indents that disagree': '---\nmissions:\n    - start: 2019-01-01\n  end: 2020\n---\n',
    'an alias to nothing': '---\nfullname: x\nmissions: [*rien]\n---\n',
    'bytes of a program': 'MZ\0\0\u0001',
  };
  for (const [what, text] of Object.entries(hopeless)) {
    it(`is refused, with its line, for ${what}`, () => {
      const refusal = refused(text);
      assert.notEqual(refusal.message, '');
      assert.ok((refusal.line ?? 0) >= 1);
    });
  }

  it('says on which line it can’t be read', () => {
    const { line } = refused(
      '---\nfullname: Ada\nmissions:\n    - start: 2019-01-01\n  end: 2020\n---\n',
    );
    assert.equal(line, 5);
  });

  it('refuses a bomb of aliases instead of growing', () => {
    const levels = Array.from({ length: 20 }, (_, level) =>
      level === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]'
        : `a${level}: &a${level} [${Array(10)
            .fill(`*a${level - 1}`)
            .join(', ')}]`,
    );
    assert.match(refused(`---\n${levels.join('\n')}\n---\n`).message, /renvois/);
  });

  it('reads Windows-1252 and UTF-16, with a remark', () => {
    const latin = parseContent(authors, Buffer.from('---\nfullname: Zoé\n---\n', 'latin1'));
    const wide = parseContent(authors, Buffer.from('\ufeff---\nfullname: Zoé\n---\n', 'utf16le'));
    for (const file of [latin, wide]) {
      if ('refusal' in file) assert.fail(file.refusal.message);
      assert.equal(file.fields.text('fullname'), 'Zoé');
      assert.match(file.remarks[0]?.message ?? '', /encodé/);
    }
  });

  it('has exactly one outcome for any bytes, whatever the kind of file', () => {
    const anyCollection = fc.constantFrom(...collections);
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .string({ unit: 'grapheme', maxLength: 200 })
        .map((text) => bytes(`---\n${text}\n---\n${text}`)),
      fc
        .array(fc.tuple(fc.constantFrom('title', 'missions', 'date', '- x', '  y'), fc.string()), {
          maxLength: 8,
        })
        .map((pairs) =>
          bytes(`---\n${pairs.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n`),
        ),
    );
    fc.assert(
      fc.property(anyCollection, anyBytes, (collection, content) => {
        const outcome = parseContent(collection, content);
        if ('refusal' in outcome) {
          assert.notEqual(outcome.refusal.message, '');
          return;
        }
        for (const key of ['title', 'missions', 'date', 'y']) {
          outcome.fields.text(key);
          outcome.fields.texts(key);
          outcome.fields.mappings(key);
        }
        assert.ok(Array.isArray(outcome.fields.unknown()));
      }),
      { numRuns: 500 },
    );
  });
});
