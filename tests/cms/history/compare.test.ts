import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { differencesBetween } from '../../../cms/src/history/compare/index.ts';
import { alignment } from '../../../cms/src/history/compare/sequence.ts';
import { changesInText } from '../../../cms/src/history/compare/text.ts';
import { type Content, digestOf } from '../../../cms/src/history/content.ts';
import type { FieldShape } from '../../../cms/src/history/shape.ts';

const field = { isRequired: false };
const mission: FieldShape[] = [
  { ...field, name: 'start', label: 'Début', kind: 'day' },
  { ...field, name: 'employer', label: 'Employeur', kind: 'text' },
];
const fields: FieldShape[] = [
  { ...field, name: 'title', label: 'Titre', kind: 'text' },
  { ...field, name: 'body', label: 'Texte', kind: 'longText' },
  { ...field, name: 'date', label: 'Date', kind: 'instant' },
  { ...field, name: 'open', label: 'Ouverte', kind: 'boolean' },
  { ...field, name: 'salary', label: 'Salaire', kind: 'number' },
  {
    ...{ ...field, name: 'remote', label: 'Télétravail', kind: 'choice' as const },
    codes: ['none', 'partial', 'full'],
  },
  {
    ...{ ...field, name: 'startups', label: 'Startups', kind: 'relation' as const },
    target: 'startup',
    isMany: true,
  },
  { ...field, name: 'cover', label: 'Image', kind: 'picture' },
  { ...field, name: 'missions', label: 'Missions', kind: 'parts', fields: mission, isMany: true },
];

const empty: Content = { startups: [], missions: [] };
const startup = (documentId: string, called = documentId) => ({ documentId, called });

/** What is said of the only difference between two contents. */
function only(before: Content, after: Content) {
  const found = differencesBetween(fields, { ...empty, ...before }, { ...empty, ...after });
  assert.equal(found.length, 1, JSON.stringify(found));
  const [{ label, change }] = found as [(typeof found)[number]];
  return { label, change };
}

describe('the differences between two versions', () => {
  it('are in the words of the form', () => {
    assert.deepEqual(only({ title: 'Un' }, { title: 'Deux' }), {
      label: 'Titre',
      change: { kind: 'value', before: 'Un', after: 'Deux' },
    });
    assert.deepEqual(only({ remote: 'none' }, { remote: 'full' }).change, {
      ...{ kind: 'value', before: 'Sur place', after: 'Télétravail complet' },
    });
    assert.deepEqual(only({ open: false }, { open: true }).change, {
      ...{ kind: 'value', before: 'Non', after: 'Oui' },
    });
    assert.deepEqual(only({ date: null }, { date: '2026-11-24T13:02:00.000Z' }).change, {
      ...{ kind: 'value', before: null, after: '24 novembre 2026 à 14:02' },
    });
    assert.deepEqual(only({ salary: 45000 }, { salary: null }).change, {
      ...{ kind: 'value', before: '45\u202f000', after: null },
    });
  });

  it('name a choice that is no longer offered as it was', () => {
    assert.deepEqual(only({ remote: 'sometimes' }, { remote: 'full' }).change, {
      ...{ kind: 'value', before: 'sometimes', after: 'Télétravail complet' },
    });
  });

  it('tell a picture by its name and what it shows', () => {
    const before = { cover: { file: 1, called: 'plage.jpg', alternative: 'Une plage' } };
    const after = { cover: { file: 2, called: 'mer.jpg', alternative: null } };
    assert.deepEqual(only(before, after).change, {
      ...{ kind: 'value', before: 'plage.jpg (« Une plage »)', after: 'mer.jpg' },
    });
  });

  it('tell relations that were added and removed, by their names', () => {
    const change = only(
      { startups: [startup('a', 'Alpha'), startup('b', 'Bêta')] },
      { startups: [startup('b', 'Bêta'), startup('c', 'Gamma')] },
    ).change;
    assert.deepEqual(change, {
      ...{ kind: 'list', added: ['Gamma'], removed: ['Alpha'], isReordered: false },
    });
  });

  it('tell that an order changed', () => {
    const [one, other] = [startup('a'), startup('b')];
    assert.deepEqual(only({ startups: [one, other] }, { startups: [other, one] }).change, {
      ...{ kind: 'list', added: [], removed: [], isReordered: true },
    });
    const [first, second] = [{ employer: 'Un' }, { employer: 'Deux' }];
    assert.deepEqual(only({ missions: [first, second] }, { missions: [second, first] }), {
      label: 'Missions',
      change: { kind: 'list', added: [], removed: [], isReordered: true },
    });
  });

  it('are not made of a related document that was renamed', () => {
    const before = { ...empty, startups: [startup('a', 'Avant')] };
    const after = { ...empty, startups: [startup('a', 'Après')] };
    assert.deepEqual(differencesBetween(fields, before, after), []);
  });

  it('name the part that changed, and the field in it', () => {
    const missions = [{ employer: 'Un' }, { employer: 'Deux', start: '2026-05-01' }];
    const changed = [missions[0] as Content, { employer: 'Deux', start: '2026-06-15' }];
    assert.deepEqual(only({ missions }, { missions: changed }), {
      label: 'Missions › n° 2 › Début',
      change: { kind: 'value', before: '1er mai 2026', after: '15 juin 2026' },
    });
  });

  it('tell parts that were added and removed, by what they say', () => {
    const [one, two] = [{ employer: 'Un' }, { employer: 'Deux', start: '2026-05-01' }];
    assert.deepEqual(only({ missions: [one] }, { missions: [two, one] }), {
      label: 'Missions',
      change: {
        kind: 'list',
        added: ['n° 1 (Début : 1er mai 2026, Employeur : Deux)'],
        removed: [],
        isReordered: false,
      },
    });
    assert.deepEqual(only({ missions: [two, one] }, { missions: [one] }).change, {
      kind: 'list',
      added: [],
      removed: ['Début : 1er mai 2026, Employeur : Deux'],
      isReordered: false,
    });
  });

  it('tell a text word by word', () => {
    assert.deepEqual(
      only({ body: 'Nous cherchons un designer.' }, { body: 'Nous cherchons une designer.' })
        .change,
      {
        kind: 'text',
        pieces: [
          { kind: 'same', text: 'Nous cherchons ' },
          { kind: 'removed', text: 'un' },
          { kind: 'added', text: 'une' },
          { kind: 'same', text: ' designer.' },
        ],
      },
    );
  });
});

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é') });
const part = fc.record({
  start: fc.constantFrom(null, '2026-05-01', '2026-06-15'),
  employer: fc.option(fc.constantFrom('Un', 'Deux')),
});
const contents: fc.Arbitrary<Content> = fc.record({
  title: fc.option(text),
  body: fc.option(text),
  date: fc.option(fc.constantFrom('2026-11-24T13:02:00.000Z', '2026-11-25T13:02:00.000Z')),
  open: fc.option(fc.boolean()),
  salary: fc.option(fc.integer({ min: 0, max: 3 })),
  remote: fc.option(fc.constantFrom('none', 'full')),
  startups: fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c'))
    .map((ids) => ids.map((id) => startup(id))),
  missions: fc.array(part, { maxLength: 4 }),
});

describe('for any two contents', () => {
  it('there is no difference between a content and itself, whatever the order of its keys', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const reversed = Object.fromEntries(Object.entries(content).toReversed());
        assert.deepEqual(differencesBetween(fields, content, reversed), []);
      }),
    );
  });

  it('there is a difference exactly when they do not say the same', () => {
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        const found = differencesBetween(fields, before, after);
        assert.equal(found.length > 0, digestOf(before) !== digestOf(after));
        const changed = fields.filter(
          ({ name }) =>
            digestOf({ it: before[name] ?? null }) !== digestOf({ it: after[name] ?? null }),
        );
        assert.deepEqual(
          [...new Set(found.map(({ field: name }) => name))],
          changed.map(({ name }) => name),
        );
      }),
    );
  });
});

describe('for any two sequences', () => {
  const sequence = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

  it('what is the same and removed is the first, what is the same and added the second', () => {
    fc.assert(
      fc.property(sequence, sequence, (before, after) => {
        const stretches = alignment(before, after);
        const without = (kind: string) =>
          stretches.filter((stretch) => stretch.kind !== kind).flatMap(({ items }) => items);
        assert.deepEqual(without('added'), before);
        assert.deepEqual(without('removed'), after);
      }),
    );
  });

  it('the short texts they make are told whole', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before.length < 80 && after.length < 80);
        const pieces = changesInText(before, after);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('');
        assert.equal(without('added'), before);
        assert.equal(without('removed'), after);
      }),
    );
  });
});

it('a long text is told around what changed', () => {
  const long = 'Un mot après l’autre. '.repeat(40);
  const pieces = changesInText(`${long}Avant.`, `${long}Après.`);
  assert.equal(pieces.length, 4);
  assert.match(pieces[0]?.text ?? '', /^ \[…\] .{80}$/);
});

it('two texts that have nothing in common are compared at once', () => {
  const words = (letter: string) => Array.from({ length: 5_000 }, (_, rank) => `${letter}${rank}`);
  const pieces = changesInText(words('a').join(' '), words('b').join(' '));
  assert.deepEqual(
    pieces.map(({ kind }) => kind),
    ['removed', 'added'],
  );
});
