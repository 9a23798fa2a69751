import {
  type AddressedType,
  addressOf,
  type SluggedType,
  slugOf,
  uniqueSlug,
} from '@parvis/shared';
import type { CollectionName, ContentFile } from '../source.ts';
import { readDate, type WrittenDate } from './dates.ts';
import { documentIdOf } from './identity.ts';
import { plainTitle } from './markdown/index.ts';
import { humanise, shortened } from './words.ts';

/** What the CMS already holds, that a conversion must respect. */
export interface Known {
  /** The slug of a document that an earlier import made: it keeps its address. */
  slugOf(documentId: string): string | undefined;
  /** Whether another document has a slug, or had it while it was public. */
  isTaken(type: SluggedType, slug: string, documentId: string): boolean;
}

export const nothingKnown: Known = { slugOf: () => undefined, isTaken: () => false };

/** A document with a page: where it was and will be published. */
export interface Addressed {
  type: AddressedType;
  documentId: string;
  /** The name of the file it comes from. */
  name: string;
  /** Its address on the new site. */
  address: string;
  /** The addresses it had on the old sites, that must not die. */
  oldAddresses: string[];
  /** Other addresses that texts may know it by. */
  otherAddresses: string[];
}

/** A file that becomes a document with a page. */
export interface Entry extends Addressed {
  file: ContentFile;
  title: string;
  /** The file's name without the date it may begin with. */
  stem: string;
  date: WrittenDate | null;
  slug: string;
}

const types: Partial<Record<CollectionName, AddressedType>> = {
  post: 'post',
  author: 'author',
  startup: 'startup',
  role: 'role',
  incubator: 'incubator',
  fast: 'page',
};

/** Names and addresses of all that will be imported, before anything is: texts link to each other. */
export function catalogueOf(files: readonly ContentFile[], takeSlug: TakeSlug): Entry[] {
  return files.flatMap((file) => {
    const type = types[file.collection];
    if (type === undefined) return [];
    const documentId = documentIdOf(type, file.name);
    const stem = isDated(type) ? file.name.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '') : file.name;
    const date = isDated(type) ? dateOf(file) : null;
    const slug = takeSlug(type, file.fields.text('slug') ?? stem, documentId);
    return {
      file,
      type,
      documentId,
      name: file.name,
      stem,
      date,
      slug,
      title: titleOf(file, stem),
      address: addressOf(type, slug),
      ...addressesOf(file, stem, date),
    };
  });
}

export type TakeSlug = (type: SluggedType, wanted: string, documentId: string) => string;

/** Hands out slugs: the one a document already has, else the first that nobody has. */
export function slugTaker(known: Known): TakeSlug {
  const given = new Map<string, string>();
  return (type, wanted, documentId) => {
    const before = known.slugOf(documentId);
    const isTaken = (slug: string) =>
      known.isTaken(type, slug, documentId) ||
      (given.get(`${type}/${slug}`) ?? documentId) !== documentId;
    const slug = before ?? uniqueSlug(slugOf(wanted, documentId), isTaken);
    given.set(`${type}/${slug}`, documentId);
    return slug;
  };
}

function isDated(type: AddressedType): boolean {
  return type === 'post' || type === 'role';
}

function titleOf({ collection, fields }: ContentFile, stem: string): string {
  const written =
    collection === 'author'
      ? (fields.text('fullname') ?? fields.text('name') ?? fields.text('title'))
      : (fields.text('title') ?? fields.text('name'));
  return shortened(plainTitle(written ?? '') || humanise(stem), 255);
}

/** The latest day that a dated file of a type has: the best guess for one without a date. */
export function latestDay(entries: readonly Entry[], type: AddressedType): string {
  const days = entries.flatMap((entry) =>
    entry.type === type && entry.date !== null ? [entry.date.day] : [],
  );
  return days.sort().at(-1) ?? '2000-01-01';
}

/** The date in the front matter wins over the one in the file's name. */
function dateOf(file: ContentFile): WrittenDate | null {
  const written = file.fields.text('date');
  return (written === null ? undefined : readDate(written)) ?? dateInName(file.name) ?? null;
}

function dateInName(name: string): WrittenDate | undefined {
  const [, date] = /^(\d{4}-\d{1,2}-\d{1,2})-/.exec(name) ?? [];
  return date === undefined ? undefined : readDate(date);
}

type Addresses = Pick<Addressed, 'oldAddresses' | 'otherAddresses'>;

export function addressesOf(file: ContentFile, stem: string, date: WrittenDate | null): Addresses {
  const { oldAddresses, otherAddresses } = byCollection(file, stem, date);
  const permalink = file.fields.text('permalink');
  const own = permalink?.startsWith('/') && !/[:{]/.test(permalink) ? [permalink] : [];
  const aliases = file.fields.texts('redirect_from').filter((address) => address.startsWith('/'));
  return { oldAddresses: [...own, ...oldAddresses, ...aliases], otherAddresses };
}

function byCollection(file: ContentFile, stem: string, date: WrittenDate | null): Addresses {
  const name = segmentOf(stem);
  const names = segmentsOf(stem);
  switch (file.collection) {
    case 'post':
      return postAddresses(file, stem, date);
    case 'role': {
      const old = daysOf(date).flatMap((day) =>
        names.map((written) => `/recrutement/${day}/${written}.html`),
      );
      return {
        oldAddresses: old,
        otherAddresses: [`/recrutement/${inAddress(file.name)}/${name}`],
      };
    }
    case 'startup':
      return {
        oldAddresses: names.flatMap((written) => [
          `/startups/${written}.html`,
          `/startups/${written}`,
        ]),
        otherAddresses: [],
      };
    case 'incubator':
      return {
        oldAddresses: names.flatMap((written) => [
          `/approche/incubateurs/${written}.html`,
          `/approche/incubateurs/${written}`,
        ]),
        otherAddresses: [],
      };
    case 'category':
      return { oldAddresses: [`/categorie/${name}/`], otherAddresses: [] };
    default:
      return { oldAddresses: [], otherAddresses: [] };
  }
}

function postAddresses(file: ContentFile, stem: string, date: WrittenDate | null): Addresses {
  const name = segmentOf(stem);
  const categories = categoriesIn(file).map(segmentOf);
  const paths = new Set([categories.join('/'), ...categories]);
  const old = daysOf(date).flatMap((day) =>
    [...paths].flatMap((path) =>
      segmentsOf(stem).map((written) =>
        path === '' ? `/${day}/${written}/` : `/${path}/${day}/${written}/`,
      ),
    ),
  );
  const byName = inAddress(file.name);
  return {
    oldAddresses: old,
    otherAddresses: [
      `/${byName}/${name}`,
      ...daysOf(date).map((day) => `/${day}/${name}`),
      ...[...paths].map((path) => `/${path}/${byName}/${name}`),
    ],
  };
}

/** Several categories may be a list, or words in one text, as Jekyll read them. */
export function categoriesIn({ fields }: ContentFile): string[] {
  const written = [...fields.texts('categories'), ...fields.texts('category')];
  return [...new Set(written.flatMap((text) => text.split(/[\s,]+/)).filter((one) => one !== ''))];
}

/** The old sites named their days in UTC or in Paris: near midnight both may have been published. */
function daysOf(date: WrittenDate | null): string[] {
  if (date === null) return [];
  return [...new Set([date.day, date.utcDay])].map((day) => day.replaceAll('-', '/'));
}

function inAddress(name: string): string {
  return (dateInName(name)?.day ?? '').replaceAll('-', '/');
}

/** A file's name as Jekyll wrote it in addresses: what is not safe there became a hyphen. */
function segmentOf(name: string): string {
  return name
    .replace(/[^\p{Letter}\p{Mark}\p{Number}._~!$&'()+,;=@-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** As Jekyll wrote it, and as the file is called: some links were made by hand from the name. */
function segmentsOf(name: string): string[] {
  const literal = /[?#%\\]/.test(name) ? [] : [name];
  return [...new Set([segmentOf(name), ...literal])];
}
