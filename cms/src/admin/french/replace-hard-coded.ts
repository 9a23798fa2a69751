import { hardCoded, hardCodedPage, type Replacement } from './hard-coded.ts';
import { rearranged } from './rearranged.ts';

/** What is used of a plugin of Vite. https://vite.dev/guide/api-plugin */
interface BuildPlugin {
  name: string;
  enforce: 'pre';
  transform(code: string, id: string): string | null;
  generateBundle: {
    order: 'post';
    handler(options: unknown, bundle: Record<string, { source?: unknown }>): void;
  };
}

/**
 * Puts French where Strapi wrote English in its code, and ours where its screens are of no use. The
 * build stops when a piece is not there.
 */
export function replaceHardCoded(): BuildPlugin {
  return {
    name: 'parvis/french',
    enforce: 'pre',
    transform(code, id) {
      const file = fileOf(id);
      if (file === undefined) return null;
      const typographic = isFrenchCatalogue(file) ? curlApostrophes(code) : code;
      const replacements = [...(hardCoded[file] ?? []), ...(rearranged[file] ?? [])];
      const replaced = replaceIn(typographic, replacements, file);
      return replaced === code ? null : replaced;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (typeof page?.source !== 'string') throw new Error('The admin has no page to translate');
        page.source = replaceIn(page.source, hardCodedPage, 'index.html');
      },
    },
  };
}

/** The file of a package, as `hardCoded` names it; none for other files. */
function fileOf(id: string): string | undefined {
  return /node_modules\/(@(?:strapi|dnd-kit)\/[^?]+?)\.m?js(?:\?|$)/.exec(id)?.[1];
}

/** @throws when a piece is not in the code: Strapi changed */
export function replaceIn(
  code: string,
  replacements: readonly Replacement[],
  file: string,
): string {
  return replacements.reduce((replaced, [written, french]) => {
    if (!replaced.includes(written))
      throw new Error(
        `${file} does not say ${written} any more: change hard-coded.ts or rearranged.ts in cms/src/admin/french`,
      );
    return replaced.replaceAll(written, french);
  }, code);
}

const isFrenchCatalogue = (file: string) => file.endsWith('/translations/fr.json');

/** Strapi types French with the apostrophe of typewriters. */
export function curlApostrophes(catalogue: string): string {
  return catalogue.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
