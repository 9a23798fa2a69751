import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { labelsOfField } from '@parvis/shared';
import { componentScreens, documentScreens } from '../../../cms/src/screens/index.ts';
import { foreignWords } from './vocabulary.ts';

const cms = resolve(import.meta.dirname, '../../../cms/src');
/** A type of document, or a component, as Strapi keeps it. */
interface Schema {
  info: { displayName: string };
  attributes: Record<string, { enum?: string[] }>;
  pluginOptions?: { 'content-manager'?: { visible?: boolean } };
}

const visible = globSync(`${cms}/{api/*/content-types/*/schema,components/*/*}.json`)
  .map((file): Schema => JSON.parse(readFileSync(file, 'utf8')))
  .filter(({ pluginOptions }) => pluginOptions?.['content-manager']?.visible !== false);

const screens = Object.entries({ ...documentScreens, ...componentScreens });

test('every field of every form has a French label', () => {
  for (const [name, { form, columns, fields }] of screens) {
    const shown = [...form.flatMap(({ rows }) => rows.flat()).map(([field]) => field), ...columns];
    const unnamed = shown.filter((field) => field !== 'updatedAt' && !fields[field]?.label);
    assert.deepEqual(unnamed, [], name);
  }
});

test('labels, helps and examples of fields speak our vocabulary', () => {
  const problems = screens.flatMap(([name, { fields }]) =>
    Object.entries(fields).flatMap(([field, { label, help = '' }]) =>
      foreignWords(`${label} ${help}`).map((word) => `${name}.${field}: ${word}`),
    ),
  );
  assert.deepEqual(problems, []);
});

test('types of documents and components are named in French', () => {
  assert.ok(visible.length > 10);
  for (const { info } of visible) assert.deepEqual(foreignWords(info.displayName), []);
});

test('each field that holds a code has words for it, and the words are French', () => {
  for (const { info, attributes } of visible) {
    for (const [name, { enum: codes }] of Object.entries(attributes)) {
      if (codes === undefined) continue;
      const labels = labelsOfField(name, codes);
      assert.ok(labels !== undefined, `${info.displayName}: ${name} has no words`);
      const words = Object.values(labels);
      assert.deepEqual(words.flatMap(foreignWords), [], `${info.displayName}: ${name}`);
    }
  }
});

test('fields that have the same codes keep their own words', () => {
  const codes = ['none', 'partial', 'full'];
  assert.equal(labelsOfField('remote', codes)?.full, 'Télétravail complet');
  assert.equal(labelsOfField('accessibilityStatus', codes)?.full, 'totalement conforme');
});
