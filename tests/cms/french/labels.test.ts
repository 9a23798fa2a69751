import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import * as enumerations from '@parvis/shared';
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
  for (const [name, { rows, columns, fields }] of screens) {
    const shown = [...rows.flat().map(([field]) => field), ...columns];
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

test('each list of codes that a document may hold has words, and the words are French', () => {
  const lists: object[] = Object.values(enumerations).filter((one) => typeof one === 'object');
  const labelled = new Map(
    lists.map((labels) => [Object.keys(labels).join(), Object.values(labels).map(String)] as const),
  );
  for (const { info, attributes } of visible) {
    for (const [name, { enum: codes }] of Object.entries(attributes)) {
      if (codes === undefined) continue;
      const words = labelled.get(codes.join());
      assert.ok(words !== undefined, `${info.displayName}: ${name} has no words`);
      assert.deepEqual(words.flatMap(foreignWords), [], `${info.displayName}: ${name}`);
    }
  }
});
