import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApiDescription, openData, openDataNames } from '@parvis/shared';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openDataValidators } from './validators.ts';

const description = openApiDescription({
  name: 'La Fabrique d’essai',
  contact: 'contact@parvis.example',
  url: 'https://parvis.example',
}) as {
  openapi: string;
  paths: Record<string, unknown>;
  components: { schemas: Record<string, { properties: Record<string, Record<string, unknown>> }> };
};

test('the description is OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(description));
  assert.deepEqual([valid, errors], [true, undefined]);
  assert.match(description.openapi, /^3\.1\./);
});

test('it has each list, as JSON and as CSV', () => {
  assert.deepEqual(Object.keys(description.paths), [
    '/api/v1/index.json',
    ...openDataNames.flatMap((name) => [`/api/v1/${name}.json`, `/api/v1/${name}.csv`]),
  ]);
});

test('every field says what it is, and its examples are examples of it', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'all', components: description.components });
  for (const [name, { properties }] of Object.entries(description.components.schemas)) {
    for (const [field, schema] of Object.entries(properties)) {
      assert.match(JSON.stringify(schema), /"description":"[^"]{4,}"/, `${name}.${field}`);
      for (const example of (schema.examples ?? []) as unknown[]) {
        const at = `all#/components/schemas/${name}/properties/${field}`;
        assert.ok(ajv.validate(at, example), `${name}.${field}: ${example}`);
      }
    }
  }
});

test('a record that lacks a field or has another type is refused', () => {
  const validators = openDataValidators(description);
  const organisation = {
    id: 'ministere',
    updatedAt: '2026-03-02T09:00:00.000Z',
    name: 'Ministère',
    acronym: null,
    kind: 'other',
    kindLabel: 'Autre',
    ministerialDomain: null,
    website: null,
  };
  assert.ok(openData.organisations.record.safeParse(organisation).success);
  const problems = (items: unknown) => validators('/api/v1/organisations.json', { items });
  assert.deepEqual(problems([organisation]), []);
  const { name: _, ...nameless } = organisation;
  for (const wrong of [
    nameless,
    { ...organisation, kind: 'x' },
    { ...organisation, website: 'x' },
  ]) {
    assert.notDeepEqual(problems([wrong]), []);
  }
});
