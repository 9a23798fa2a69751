import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { DocumentType } from '@parvis/shared';
import type { Locator, Page } from 'playwright-core';
import { documentScreens } from '../../../cms/src/screens/index.ts';
import { type Desk, goTo, openDesk } from '../desk.ts';
import { accountOf, type KindOfPerson, kindsOfPeople } from '../people.ts';
import { type Writing, writingIn } from '../writing.ts';
import { matrix, reads, unread, unwritten, writes } from './permitted.ts';

/** The matrix, as each kind of person sees it: the buttons that there are, and the fields. */
let desk: Desk;
let writing: Writing;
let startup: string;
const EMAIL = 'recrute@parvis.invalid';

before(async () => {
  desk = await openDesk();
  writing = writingIn(desk.cms);
  startup = await writing.writeAndPublish('startup', { name: 'La leur' });
  const missions = [{ start: '2020-01-01', startups: [startup] }];
  await writing.write('author', { name: 'Qui Recrute', email: EMAIL, missions });
});
after(() => desk.close());

const addressOf = (type: DocumentType, id = '') => {
  const uid = `api::${type}.${type}`;
  if (type === 'site') return `/admin/content-manager/single-types/${uid}`;
  return `/admin/content-manager/collection-types/${uid}${id && `/${id}`}`;
};

/** The title of its list. */
const listOf = (type: DocumentType): string =>
  desk.cms.strapi.contentType(`api::${type}.${type}`).info.displayName;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Strapi shows buttons for as long as it asks what one may do: what stays is what counts. */
async function isThere(control: Locator, expected: boolean): Promise<void> {
  await control.first().waitFor({ state: expected ? 'visible' : 'detached' });
}

/** A document of which the person of each kind may do all that the kind may. */
async function documentOf(type: DocumentType): Promise<string> {
  if (type === 'site') return '';
  return writing.write(type, type === 'role' ? { startup } : {});
}

/** What the form says, a line each, without the mark of what must be filled. */
async function linesOf(page: Page): Promise<string[]> {
  const text = await page.locator('main form').innerText();
  return text.split('\n').map((line) => line.replace(/\s*(?:\*|\(\d+\))\s*$/, '').trim());
}

/** The fields of a form that no other field hides, with their labels. */
function fieldsOf(type: DocumentType): [name: string, label: string][] {
  const { attributes } = desk.cms.strapi.contentType(`api::${type}.${type}`);
  const { form, fields } = documentScreens[type];
  return form
    .flatMap(({ rows }) => rows.flat())
    .filter(([name]) => !('conditions' in (attributes[name] ?? {})))
    .map(([name]) => [name, fields[name]?.label ?? name]);
}

/** Kept from all of a field: of one in parts, from each. */
function isKept(kept: readonly string[], name: string): boolean {
  return kept.some((field) => field === name || field.startsWith(`${name}.`));
}

for (const [column, kind] of kindsOfPeople.entries()) {
  describe(kind, () => {
    let page: Page;
    before(async () => {
      const said = kind === 'recrutement' ? { email: EMAIL } : {};
      page = await desk.sits(await accountOf(desk.cms, kind, said));
    });

    for (const type of reads[kind]) {
      test(`sees of ${type} the buttons and the fields of what they may do`, async () => {
        const may = (action: keyof (typeof matrix)[DocumentType]) =>
          (matrix[type][action]?.[column] ?? 'no') !== 'no';
        if (type === 'site') {
          await page.goto(addressOf(type));
        } else {
          await goTo(page, addressOf(type));
          await page.getByRole('heading', { name: listOf(type), level: 1, exact: true }).waitFor();
          await isThere(page.getByRole('link', { name: 'Créer', exact: true }), may('create'));
          await goTo(page, addressOf(type, await documentOf(type)));
        }
        await page.locator('main form').waitFor();
        await isThere(button(page, 'Enregistrer'), may('update'));
        await isThere(button(page, 'Publier'), may('publish'));
        const kept = keptFrom(kind, type);
        const lines = await linesOf(page);
        const fields = fieldsOf(type);
        assert.deepEqual(
          fields.filter(([, label]) => lines.includes(label)).map(([name]) => name),
          fields.filter(([name]) => !isKept(kept, name)).map(([name]) => name),
        );
      });
    }
  });
}

/** A form has what one may write; what one may read, for who writes nothing of the type. */
function keptFrom(kind: KindOfPerson, type: DocumentType): readonly string[] {
  const table = writes[kind].includes(type) ? unwritten : unread;
  return table[type]?.[kind] ?? [];
}
