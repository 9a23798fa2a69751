import { documentTypes } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import { GROUP_TITLE } from '../screens/group-title.ts';
import { componentScreens, documentScreens, type Field, type Screen } from '../screens/index.ts';

interface Metadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

/** How Strapi keeps a screen. https://docs.strapi.io/cms/features/content-manager#configuration */
interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

interface Screens<Model> {
  findConfiguration(model: Model): Promise<Configuration>;
  updateConfiguration(model: Model, configuration: Configuration): Promise<unknown>;
}

/** Fields of Strapi's own, where a list shows them. */
const strapiFields: Record<string, Field> = {
  id: { label: 'Numéro' },
  createdAt: { label: 'Créé le' },
  updatedAt: { label: 'Modifié le' },
  publishedAt: { label: 'Publié le' },
};

/** Gives the admin its French labels, help, forms and lists. The code decides: see `src/screens/`. */
export async function describeScreens(strapi: Core.Strapi): Promise<void> {
  const manager = strapi.plugin('content-manager');
  const contentTypes: Screens<unknown> = manager.service('content-types');
  for (const type of documentTypes) {
    await describe(contentTypes, strapi.contentType(uidOf(type)), documentScreens[type]);
  }
  const components: Screens<unknown> = manager.service('components');
  for (const [uid, screen] of Object.entries(componentScreens)) {
    await describe(components, strapi.components[uid as keyof typeof strapi.components], screen);
  }
}

async function describe<Model>(
  screens: Screens<Model>,
  model: Model,
  screen: Screen,
): Promise<void> {
  const current = await screens.findConfiguration(model);
  await screens.updateConfiguration(model, configurationOf(screen, current));
}

function configurationOf(screen: Screen, current: Configuration): Configuration {
  const titles = titlesOf(screen);
  const sort = screen.sort ?? { by: screen.name, order: 'ASC' };
  return {
    settings: {
      ...current.settings,
      pageSize: 20,
      mainField: screen.name,
      defaultSortBy: sort.by,
      defaultSortOrder: sort.order,
    },
    metadatas: Object.fromEntries(
      Object.entries(current.metadatas).map(([name, metadata]) => [
        name,
        titled(
          titles.get(name),
          labelled(name, metadata, screen.fields[name] ?? strapiFields[name]),
        ),
      ]),
    ),
    layouts: {
      list: [...screen.columns],
      edit: screen.form.flatMap(({ rows }) =>
        rows.map((row) => row.map(([name, size]) => ({ name, size }))),
      ),
    },
  };
}

/** The title of the group of each field that is in one that has a title. */
function titlesOf({ form }: Screen): Map<string, string> {
  return new Map(
    form.flatMap(({ title, rows }) =>
      title === undefined ? [] : rows.flat().map(([name]) => [name, title] as const),
    ),
  );
}

/** Strapi keeps what else is said of a field, and hands it on to the form. */
function titled(title: string | undefined, { edit, list }: Metadata): Metadata {
  const { [GROUP_TITLE]: _, ...others } = edit;
  return { edit: title === undefined ? others : { ...others, [GROUP_TITLE]: title }, list };
}

function labelled(name: string, { edit, list }: Metadata, field: Field | undefined): Metadata {
  if (field === undefined) return { edit, list };
  const { label, help = '', placeholder = '' } = field;
  // The number of a component's row, which Strapi itself decides on its second start only.
  if (name === 'id') return { edit, list: { label, searchable: false, sortable: false } };
  return { edit: { ...edit, label, description: help, placeholder }, list: { ...list, label } };
}
