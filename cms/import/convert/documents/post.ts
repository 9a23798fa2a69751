import { instantInParis } from '@parvis/shared';
import { categoriesIn, type Entry } from '../catalogue.ts';
import type { Fresh } from '../converted.ts';
import { isPlain, plainText, splitAtMore } from '../markdown/index.ts';
import { referencesIn } from '../reading.ts';
import type { Bench, Converter } from './bench.ts';

/** Keys of Jekyll's templates, that say nothing of the post. */
const TECHNICAL = [
  'layout',
  'slug',
  'permalink',
  'redirect_from',
  'comments',
  'sitemap',
  'lang',
  'published',
];

/** A file of `_posts` becomes a post. What its tags name, when it is a startup, is linked. */
export const convertPost: Converter<'post'> = (bench) => {
  const { entry, fields, reading } = bench;
  fields.ignore(...TECHNICAL);
  const { excerpt, body: source } = excerptAndBody(bench);
  const { markdown, mentions } = bench.text(source);
  if (markdown === '')
    return { refusal: { line: entry.file.bodyLine, message: 'l’article n’a pas de texte' } };

  const cover = coverOf(bench);
  const mentioned = (type: Entry['type']) =>
    mentions.filter((one) => one.type === type).map((one) => one.documentId);
  return {
    documentId: entry.documentId,
    slug: entry.slug,
    title: titleOf(bench),
    publicationDate: publicationDate(bench),
    authors: authorsOf(bench),
    category: categoryOf(bench),
    startups: [...new Set([...taggedStartups(bench), ...mentioned('startup')])],
    roles: [...new Set(mentioned('role'))],
    excerpt,
    cover,
    coverAlternative: reading.words('image_alt') ?? reading.words('image-alt'),
    coverDecorative: cover !== null && !fields.has('image_alt') && !fields.has('image-alt'),
    body: markdown,
    seoTitle: null,
    seoDescription: reading.words('description', 1000),
  } satisfies Fresh<'post'>;
};

function authorsOf({ fields, reading, workshop }: Bench): string[] {
  const written = ['authors', 'author'].flatMap((key) => fields.texts(key));
  const names = written
    .flatMap((text) => text.split(/[\s,]+(?=[\w-]+\.)|,/))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return referencesIn(workshop.authors, names, (name, title) => {
    const message =
      title === null
        ? `le membre « ${name} » n’existe pas : signature non reprise`
        : `membre « ${name} » : compris comme « ${title} »`;
    reading.remark('authors', message);
  });
}

function titleOf({ entry, fields, reading }: Bench): string {
  if (!fields.has('title'))
    reading.remark(undefined, `sans titre : « ${entry.title} », d’après le nom du fichier`);
  return entry.title;
}

/** The excerpt as plain words. One that was the beginning of the text, and only words, is taken out of it. */
function excerptAndBody({ entry, fields, reading }: Bench): {
  excerpt: string | null;
  body: string;
} {
  const { body } = entry.file;
  const written = fields.text('excerpt');
  if (written !== null) {
    const excerpt = plainText(written) || null;
    if (body.trim() !== '') return { excerpt, body };
    reading.remark('excerpt', 'l’article n’a pas de texte : le chapô en tient lieu');
    return { excerpt: null, body: written };
  }
  const parts = splitAtMore(body);
  if (parts === undefined) return { excerpt: null, body };
  const excerpt = plainText(parts.before) || null;
  const isTakenOut = isPlain(parts.before) && parts.after.trim() !== '';
  const lines = parts.before.replace(/[^\n]/g, '');
  return { excerpt, body: isTakenOut ? lines + parts.after : body };
}

function publicationDate({ entry, fields, reading, workshop }: Bench): string {
  const { date } = entry;
  if (date?.remark) reading.remark('date', `« date » : ${date.remark}`);
  if (date !== null) return date.instant;
  const day = workshop.latestDay('post');
  const written = fields.text('date');
  const fault = written === null ? 'sans date' : `« date: ${written} » n’est pas une date`;
  reading.remark('date', `${fault} : daté du ${day}, à corriger`);
  return instantInParis(day, '00:00').toISOString();
}

function categoryOf({ entry, reading, workshop }: Bench): string | null {
  const [first, ...others] = categoriesIn(entry.file);
  if (others.length > 0) {
    reading.remark(
      'categories',
      `une seule catégorie par article : « ${first} » est retenue, « ${others.join(', ')} » non`,
    );
  }
  if (first === undefined) {
    reading.remark(undefined, 'sans catégorie');
    return null;
  }
  return workshop.categories.find(first)?.documentId ?? null;
}

function taggedStartups({ fields, reading, workshop }: Bench): string[] {
  const unmatched: string[] = [];
  const ids = fields.texts('tags').flatMap((text) => {
    const whole = workshop.startups.find(text);
    if (whole !== undefined) return [whole.documentId];
    return text.split(/[\s,]+/).flatMap((word) => {
      const found = workshop.startups.find(word);
      if (found === undefined && word !== '') unmatched.push(word);
      return found === undefined ? [] : [found.documentId];
    });
  });
  if (unmatched.length > 0) {
    reading.remark(
      'tags',
      `« tags » : ${unmatched.join(', ')} ne nomme aucune startup : non repris`,
    );
  }
  return ids;
}

function coverOf(bench: Bench) {
  const address = bench.fields.text('image');
  return address === null ? null : bench.picture(address, 'image');
}
