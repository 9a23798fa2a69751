import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { french as ours } from '../../../cms/src/admin/french/index.ts';
import { neverShown } from '../../../cms/src/admin/french/never-shown.ts';

/** Messages by their whole key: `content-manager.actions.edit.label`. */
type Messages = Readonly<Record<string, string>>;

const strapi = resolve(import.meta.dirname, '../../../node_modules/@strapi');
const hidden = Object.values(neverShown).flat();

/** Whether somebody can see the message of a key: see `never-shown.ts`. */
export const isShown = (key: string) => !hidden.some((beginning) => key.startsWith(beginning));

/** Where an installed plugin keeps its catalogues, and what its keys begin with. */
const catalogues = globSync(`${strapi}/*/dist/admin{,/admin/src}/translations`)
  .map((folder) => ({ folder, plugin: folder.slice(strapi.length + 1).split('/')[0] ?? '' }))
  .map(({ folder, plugin }) => ({ folder, prefix: plugin === 'admin' ? '' : `${plugin}.` }));

/** What the installed Strapi says in a language. */
async function saidIn(language: 'en' | 'fr'): Promise<Messages> {
  const messages: Record<string, string> = {};
  for (const { folder, prefix } of catalogues) {
    const file = join(folder, `${language}.json.mjs`);
    if (!existsSync(file)) continue;
    const { default: said }: { default: Messages } = await import(pathToFileURL(file).href);
    for (const [key, message] of Object.entries(said)) messages[prefix + key] = message;
  }
  return messages;
}

/** The catalogues of the installed Strapi, and French as the admin puts it together. */
export async function readCatalogues() {
  const [english, strapiFrench] = await Promise.all([saidIn('en'), saidIn('fr')]);
  return { english, ours, french: { ...strapiFrench, ...ours } as Messages };
}

/** A message written in the code of an installed screen. */
interface Written {
  key: string;
  message: string;
}

const MESSAGE =
  /\b(?:id|labelId): (?<prefixing>\w+\()?(?<q>['"`])(?<key>(?:(?!\k<q>).)*)\k<q>\)?,\s*(?:id: '\w+',\s*)?defaultMessage: (?<Q>['"`])(?<message>(?:(?!\k<Q>)[^\\]|\\.)*)\k<Q>/g;

const notShown = ['ee', 'translations', 'tests', 'history', 'GuidedTour'];

/** Messages of the code: some are in none of Strapi's catalogues. */
export function writtenInCode(): Written[] {
  return globSync(`${strapi}/{admin,content-manager,email,i18n,upload}/dist/admin/**/*.mjs`, {
    exclude: (file) => notShown.includes(basename(file)),
  }).flatMap((file) => {
    const plugin = file.slice(strapi.length + 1).split('/')[0] ?? '';
    return [...readFileSync(file, 'utf8').matchAll(MESSAGE)].flatMap(({ groups = {} }) => {
      const { prefixing, key = '', message = '' } = groups;
      if (key.includes('${') || message.trim() === '') return [];
      return [{ key: prefixing === undefined ? key : `${plugin}.${key}`, message }];
    });
  });
}
