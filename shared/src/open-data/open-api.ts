import { z } from 'zod';
import { catalogue } from './catalogue.ts';
import { reference } from './fields.ts';
import { openDataNames } from './names.ts';
import { openData } from './resources.ts';

/** Where the open data is. */
export interface OpenApiSite {
  name: string;
  contact: string | null;
  /** The address of the site, without a slash at its end. */
  url: string;
}

type Json = Record<string, unknown>;

const CATALOGUE = 'Catalogue';

const conventions = `Données publiques du site, en lecture seule et sans clé : des fichiers, toujours à jour avec les pages.

- Les dates seules sont des jours à Paris (\`2026-11-24\`), les instants sont en UTC.
- Un champ absent vaut \`null\`, une liste vide \`[]\`. Des champs peuvent s’ajouter sans changer la version.
- Les listes ne contiennent pas les textes entiers : voir les pages (\`url\`) ou les flux (\`/feed.json\`).
- Aucune adresse électronique de personne ou d’équipe n’y figure.

Chaque liste a son double en CSV (RFC 4180, UTF-8, virgules) : un objet y occupe une colonne par champ (\`category.name\`) ; une liste, une colonne dont les valeurs sont séparées par \` | \` (\`\\|\` et \`\\\\\` dans une valeur) ; une liste d’objets, des colonnes parallèles (\`authors.name\`) ; une liste qui en contient d’autres (\`missions\`), du JSON. Un texte qu’un tableur prendrait pour une formule y est précédé d’une apostrophe.`;

/**
 * The open data as OpenAPI 3.1 describes it, from the schemas that type it.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function openApiDescription({ name, contact, url }: OpenApiSite): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: `${name} : données ouvertes`,
      version: '1.0.0',
      description: conventions,
      ...(contact === null ? {} : { contact: { email: contact } }),
    },
    servers: [{ url }],
    paths: {
      '/api/v1/index.json': {
        get: operation('catalogue', 'Ce qu’il y a, et où.', {
          'application/json': { schema: componentOf(CATALOGUE) },
        }),
      },
      ...Object.fromEntries(openDataNames.flatMap(pathsOf)),
    },
    components: { schemas: components() },
  };
}

function pathsOf(name: keyof typeof openData): [string, Json][] {
  const { component, description } = openData[name];
  const items = { type: 'array', items: componentOf(component) };
  const list = { type: 'object', properties: { items }, required: ['items'] };
  return [
    [
      `/api/v1/${name}.json`,
      { get: operation(name, description, { 'application/json': { schema: list } }) },
    ],
    [
      `/api/v1/${name}.csv`,
      { get: operation(`${name}Csv`, description, { 'text/csv': { schema: { type: 'string' } } }) },
    ],
  ];
}

const operation = (operationId: string, summary: string, content: Json): Json => ({
  operationId,
  summary,
  responses: { 200: { description: summary, content } },
});

const addressOfComponent = (id: string) => `#/components/schemas/${id}`;
const componentOf = (id: string): Json => ({ $ref: addressOfComponent(id) });

/** The schemas, each under its name, which point at one another. */
function components(): Json {
  const named = z.registry<{ id: string }>();
  named.add(catalogue, { id: CATALOGUE });
  named.add(reference, { id: 'Reference' });
  for (const { record, component } of Object.values(openData)) named.add(record, { id: component });
  const { schemas } = z.toJSONSchema(named, {
    uri: addressOfComponent,
    // As one may read them: fields may be added later.
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // A date's format says it; the expression that checks it is for no reader.
      if (zodSchema._zod.def.type === 'string' && 'format' in jsonSchema) delete jsonSchema.pattern;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema]),
  );
}
