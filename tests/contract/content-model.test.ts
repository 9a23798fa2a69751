import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import {
  type DocumentType,
  documentSchemas,
  documentTypes,
  draftedTypes,
  relations,
} from '@parvis/shared';
import * as fields from '../../shared/src/documents/fields.ts';

/** The schemas of the CMS hold what the shared schemas read: names, kinds, codes, relations. */

interface Attribute {
  type: string;
  required?: boolean;
  private?: boolean;
  enum?: string[];
  default?: unknown;
  relation?: string;
  target?: string;
  inversedBy?: string;
  mappedBy?: string;
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
  allowedTypes?: string[];
}

interface Schema {
  kind?: string;
  options: { draftAndPublish?: boolean };
  pluginOptions?: Record<string, { visible?: boolean }>;
  attributes: Record<string, Attribute>;
}

/** What the tests read of a zod schema. */
interface Shape {
  def: { type: string; innerType?: Shape; element?: Shape; entries?: Record<string, string> };
  shape?: Record<string, Shape>;
}

const cms = resolve(import.meta.dirname, '../../cms/src');
const read = (path: string): Schema => JSON.parse(readFileSync(join(cms, path), 'utf8'));
const schemaOf = (type: DocumentType) => read(`api/${type}/content-types/${type}/schema.json`);

/** Empty until the server fills them, so that staff may leave them empty. */
const filledByTheServer = new Set(['slug', 'publicationDate', 'opensOn']);
/** On every document, by Strapi. */
const ofStrapi = new Set(['documentId', 'updatedAt']);

test('the CMS shows staff the types of shared, and no other', () => {
  const types = globSync('api/*/content-types/*/schema.json', { cwd: cms })
    .filter((path) => read(path).pluginOptions?.['content-manager']?.visible !== false)
    .map((path) => basename(join(path, '..')));
  assert.deepEqual(types.toSorted(), documentTypes.toSorted());
});

for (const type of documentTypes) {
  describe(type, () => {
    const schema = schemaOf(type);

    test(`${type} ${draftedTypes.includes(type) ? 'has drafts' : 'is published as it is saved'}`, () => {
      assert.equal(schema.options.draftAndPublish, draftedTypes.includes(type));
      assert.equal(schema.kind, type === 'site' ? 'singleType' : 'collectionType');
    });

    compare(type, schema, shapeOf(documentSchemas[type]));
  });
}

test('every relation of shared is stored on the side it names, and on that side only', () => {
  for (const [name, { from, to }] of Object.entries(relations)) {
    const [, field] = name.split('.') as [string, string];
    const found = relationsIn(schemaOf(from)).find((relation) => relation.field === field);
    assert.ok(found, `${name} is not in the CMS`);
    assert.equal(found.attribute.target, `api::${to}.${to}`, name);
    assert.equal(found.attribute.inversedBy ?? found.attribute.mappedBy, undefined, name);
  }
  const stored = documentTypes.flatMap((type) =>
    relationsIn(schemaOf(type)).map(({ field }) => `${type}.${field}`),
  );
  assert.deepEqual(stored.toSorted(), Object.keys(relations).toSorted());
});

function relationsIn(schema: Schema): { field: string; attribute: Attribute }[] {
  return Object.entries(schema.attributes).flatMap(([field, attribute]) => {
    if (attribute.type === 'relation') return [{ field, attribute }];
    if (attribute.type === 'component') return relationsIn(componentOf(attribute));
    return [];
  });
}

function compare(owner: string, schema: Schema, shape: Record<string, Shape>): void {
  const shown = Object.entries(schema.attributes).filter(([, { private: hidden }]) => !hidden);
  const expected = Object.entries(shape).filter(([name]) => !ofStrapi.has(name));

  test(`${owner} has the fields of shared, and no other`, () => {
    assert.deepEqual(
      shown.map(([name]) => name).toSorted(),
      expected.map(([name]) => name).toSorted(),
    );
  });

  for (const [name, field] of expected) {
    const attribute = schema.attributes[name];
    if (attribute === undefined) continue;
    test(`${owner}.${name} is stored as shared reads it`, () => {
      compareField(`${owner}.${name}`, attribute, field);
    });
    const inner = unwrapped(field).def.element?.shape;
    if (attribute.type === 'component' && inner !== undefined) {
      compare(`${owner}.${name}[]`, componentOf(attribute), inner);
    }
  }
}

function compareField(name: string, attribute: Attribute, field: Shape): void {
  const mayBeNull = field.def.type === 'nullable';
  const inner = unwrapped(field);
  const isList = inner.def.type === 'array';
  const ownName = name.split('.').at(-1) ?? name;
  if (!isList && !filledByTheServer.has(ownName)) {
    assert.equal(
      attribute.required === true,
      !mayBeNull,
      `${name} is required where it is not nullable`,
    );
  }
  const kind = kindOf(field);
  assert.ok(kind, `${name}: this test does not know this kind of field: add it to "kinds"`);
  kind.check(attribute, inner, name);
}

interface Kind {
  is(field: Shape): boolean;
  check(attribute: Attribute, inner: Shape, name: string): void;
}

const same = (schema: unknown) => (field: Shape) => unwrapped(field) === schema;
const stored =
  (...types: string[]) =>
  (attribute: Attribute, _: Shape, name: string) =>
    assert.ok(
      types.includes(attribute.type),
      `${name} is ${attribute.type}, not ${types.join(' or ')}`,
    );
const texts = ['string', 'text', 'richtext'];

/** The kinds of field, the most particular first. */
const kinds: Kind[] = [
  { is: (field) => (field as unknown) === fields.relationToOne, check: relationStored('oneToOne') },
  { is: same(fields.relation), check: relationStored('oneToMany') },
  { is: same(fields.words), check: stored('text') },
  {
    is: same(fields.picture),
    check(attribute, inner, name) {
      stored('media')(attribute, inner, name);
      assert.equal(attribute.multiple, false, name);
      assert.deepEqual(attribute.allowedTypes, ['images'], name);
    },
  },
  { is: same(fields.day), check: stored('date') },
  { is: same(fields.instant), check: stored('datetime') },
  {
    is: same(fields.webAddress),
    check(attribute, inner, name) {
      stored('string')(attribute, inner, name);
      assert.match(
        (attribute as { regex?: string }).regex ?? '',
        /\^https\?:/,
        `${name} is refused when not http(s)`,
      );
    },
  },
  { is: same(fields.slug), check: stored('string') },
  {
    is: (field) => unwrapped(field).def.type === 'enum',
    check(attribute, inner, name) {
      stored('enumeration')(attribute, inner, name);
      assert.deepEqual(
        attribute.enum,
        Object.values(inner.def.entries ?? {}),
        `${name}: the codes`,
      );
    },
  },
  {
    is: (field) => unwrapped(field).def.element?.shape !== undefined,
    check(attribute, inner, name) {
      stored('component')(attribute, inner, name);
      assert.equal(attribute.repeatable, true, name);
    },
  },
  { is: (field) => formatOf(field) === 'email', check: stored('email') },
  { is: (field) => unwrapped(field).def.type === 'string', check: stored(...texts) },
  { is: (field) => unwrapped(field).def.type === 'boolean', check: stored('boolean') },
  { is: (field) => formatOf(field) === 'safeint', check: stored('integer') },
  { is: (field) => unwrapped(field).def.type === 'number', check: stored('decimal') },
];

function kindOf(field: Shape): Kind | undefined {
  return kinds.find((kind) => kind.is(field));
}

function relationStored(relation: string) {
  return (attribute: Attribute, _: Shape, name: string) => {
    assert.equal(attribute.type, 'relation', name);
    assert.equal(attribute.relation, relation, name);
  };
}

function componentOf(attribute: Attribute): Schema {
  return read(`components/${attribute.component?.replace('.', '/')}.json`);
}

function unwrapped(field: Shape): Shape {
  return field.def.type === 'nullable' && field.def.innerType ? field.def.innerType : field;
}

function formatOf(field: Shape): string | undefined {
  return (unwrapped(field) as { format?: string }).format;
}

function shapeOf(schema: unknown): Record<string, Shape> {
  return (schema as { shape: Record<string, Shape> }).shape;
}
