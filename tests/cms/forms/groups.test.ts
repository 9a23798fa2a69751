import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupFields, type LaidField, TITLE } from '../../../cms/src/admin/forms/groups.ts';

const field = (name: string): LaidField => ({
  ...{ name, label: `Libellé de ${name}`, size: 6, type: 'string' },
  attribute: { type: 'string' },
});

function form(titles: Record<string, string>, ...panels: string[][][]) {
  const metadatas = Object.fromEntries(
    Object.entries(titles).map(([name, groupTitle]) => [name, { groupTitle }]),
  );
  const layout = panels.map((panel) => panel.map((row) => row.map(field)));
  return { layout: { layout, metadatas } };
}

/** What people see: a list for a panel, titles in capitals. */
const seen = (view: ReturnType<typeof form>) =>
  groupFields(view).layout.layout.map((panel) =>
    panel.map((row) =>
      row.map(({ name, label, type }) => (type === TITLE ? label.toUpperCase() : name)).join(' '),
    ),
  );

describe('a form', () => {
  it('is cut where its fields are of another group', () => {
    const titles = { title: 'Le texte', excerpt: 'Le texte', body: 'Le texte', slug: 'La page' };
    const view = form(titles, [['title', 'excerpt'], ['body'], ['slug']]);
    assert.deepEqual(seen(view), [
      ['LE TEXTE', 'title excerpt', 'body'],
      ['LA PAGE', 'slug'],
    ]);
  });

  it('stays as it is without groups', () => {
    assert.deepEqual(seen(form({}, [['name'], ['url']])), [['name', 'url']]);
  });

  it('keeps the panels that Strapi made', () => {
    const view = form({ second: 'Deux' }, [['first']], [['second'], ['third']]);
    assert.deepEqual(seen(view), [['first'], ['DEUX', 'second'], ['third']]);
  });

  it('asks nothing in the name of a field that nobody knows, and keeps no condition', () => {
    const view = form({ pay: 'Rémunération' }, [['pay']]);
    Object.assign(view.layout.layout[0]?.[0]?.[0] ?? {}, {
      attribute: { type: 'decimal', conditions: { visible: false } },
    });
    const [title] = groupFields(view).layout.layout[0]?.[0] ?? [];
    assert.equal(title?.name, 'pay');
    assert.deepEqual(title?.attribute, { type: TITLE });
  });
});
