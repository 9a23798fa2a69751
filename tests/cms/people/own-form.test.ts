import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOfUseTo, withOwnForm } from '../../../cms/src/people/own-form.ts';

const fields = ['name', 'email', 'missions.start', 'missions.employer', 'links.url'];

/** What somebody may do, field by field. */
function somebody(grants: Partial<Record<'create' | 'read' | 'update', readonly string[]>>) {
  const may =
    (action: keyof typeof grants) =>
    (_document?: object, field?: string): boolean => {
      const granted = grants[action] ?? [];
      return field === undefined ? granted.length > 0 : granted.includes(field);
    };
  return { create: may('create'), read: may('read'), update: may('update') };
}

describe('a form', () => {
  it('has the fields that somebody may write, and no row that would be empty', () => {
    const screen = {
      settings: { mainField: 'name' },
      layouts: {
        list: ['name'],
        edit: [[{ name: 'name' }, { name: 'email' }], [{ name: 'missions' }], [{ name: 'links' }]],
      },
    };
    const may = somebody({ create: ['name'], update: ['links.url'], read: fields });
    const own = withOwnForm(screen, isOfUseTo(may, fields));
    assert.deepEqual(own, {
      settings: { mainField: 'name' },
      layouts: { list: ['name'], edit: [[{ name: 'name' }], [{ name: 'links' }]] },
    });
  });

  it('shows who writes nothing what they may read', () => {
    const isOfUse = isOfUseTo(somebody({ read: ['name', 'missions.start'] }), fields);
    assert.deepEqual(['name', 'email', 'missions'].filter(isOfUse), ['name', 'missions']);
  });
});
