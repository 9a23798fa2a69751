import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Content } from '../../../cms/src/history/content.ts';
import { isWhollyPermitted, permittedFields } from '../../../cms/src/history/permitted.ts';
import { restorable } from '../../../cms/src/history/restore.ts';
import type { FieldShape } from '../../../cms/src/history/shape.ts';

const field = { isRequired: false };
const startups: FieldShape = {
  ...{ ...field, name: 'startups', label: 'Startups', kind: 'relation' as const },
  target: 'startup',
  isMany: true,
};
const fields: FieldShape[] = [
  { ...field, name: 'title', label: 'Titre', kind: 'text' },
  {
    ...{ ...field, name: 'remote', label: 'Télétravail', kind: 'choice' as const },
    codes: ['none', 'full'],
  },
  { ...field, name: 'cover', label: 'Image', kind: 'picture' },
  {
    ...{ ...field, name: 'missions', label: 'Missions', kind: 'parts' as const },
    fields: [{ ...field, name: 'start', label: 'Début', kind: 'day' }, startups],
    isMany: true,
  },
];
const everything = { isDocument: () => true, isPicture: () => true };
const nothing = { isDocument: () => false, isPicture: () => false };

const content: Content = {
  title: 'Un titre',
  remote: 'full',
  cover: { file: 7, called: 'plage.jpg', alternative: null },
  missions: [{ start: '2026-05-01', startups: [{ documentId: 'a', called: 'Alpha' }] }],
};

describe('a version to restore', () => {
  it('is all of what it said, while all of it is there', () => {
    assert.deepEqual(
      restorable(fields, content, everything, () => true),
      {
        left: [],
        data: {
          title: 'Un titre',
          remote: 'full',
          cover: 7,
          missions: [{ start: '2026-05-01', startups: { set: [{ documentId: 'a' }] } }],
        },
      },
    );
  });

  it('is without what was deleted, and says so', () => {
    const { data, left } = restorable(fields, content, nothing, () => true);
    assert.deepEqual(left, [
      'Image : l’image « plage.jpg » a été supprimée.',
      'Missions › n° 1 › Startups : « Alpha » a été supprimé.',
    ]);
    assert.equal(data.cover, null);
    assert.deepEqual(data.missions, [{ start: '2026-05-01', startups: { set: [] } }]);
  });

  it('is without the choices and the fields that are no longer there', () => {
    const old = { title: 'Un titre', remote: 'sometimes', mood: 'gai' };
    assert.deepEqual(
      restorable(fields, old, everything, () => true),
      {
        data: { title: 'Un titre', remote: null },
        left: [
          'Télétravail : « sometimes » n’est plus proposé.',
          '« mood » : ce champ n’existe plus.',
        ],
      },
    );
  });

  it('leaves what the person may not write as it is', () => {
    const { data, left } = restorable(fields, content, everything, ({ name }) => name === 'title');
    assert.deepEqual(data, { title: 'Un titre' });
    assert.equal(left[0], 'Télétravail : ce champ ne vous est pas ouvert.');
    assert.equal(left.length, 3);
  });
});

describe('permissions, which name the fields of parts by their path', () => {
  const mayStart = (path: string) => path === 'missions.start' || path === 'title';

  it('leave the other fields of a part out', () => {
    const [title, missions] = permittedFields(fields, mayStart);
    assert.equal(title?.name, 'title');
    assert.deepEqual(missions?.kind === 'parts' && missions.fields.map(({ name }) => name), [
      'start',
    ]);
  });

  it('open a part whole only when they name all of it', () => {
    const missions = fields[3] as FieldShape;
    assert.equal(isWhollyPermitted(missions, mayStart), false);
    assert.equal(
      isWhollyPermitted(missions, (path) => path.startsWith('missions.')),
      true,
    );
  });
});
