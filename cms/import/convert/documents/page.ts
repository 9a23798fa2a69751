import type { Converter } from './bench.ts';

/** A file of `_fasts` (a funding round, told in a text) becomes a page that no menu shows. */
export const convertFast: Converter<'page'> = (bench) => {
  const { entry, fields, reading } = bench;
  fields.ignore('layout', 'sidebar', 'slug', 'permalink', 'redirect_from');
  const title = reading.words('title') ?? entry.title;
  const body = bench.text(entry.file.body).markdown;
  if (body === '')
    return { refusal: { line: entry.file.bodyLine, message: 'la page n’a pas de texte' } };
  return { documentId: entry.documentId, slug: entry.slug, title, body, menu: 'none', menuRank: 0 };
};
