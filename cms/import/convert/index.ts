import { type DocumentType, documentSchemas } from '@parvis/shared';
import { pictureFolders } from '../read/collections.ts';
import type { Sources } from '../read/index.ts';
import { shelvePictures } from '../read/pictures.ts';
import type { ContentFile, RefusedFile, Remark } from '../source.ts';
import { addressBookOf, type SiteOrigins } from './addressBook.ts';
import {
  catalogueOf,
  type Entry,
  type Known,
  latestDay,
  slugTaker,
  type TakeSlug,
} from './catalogue.ts';
import { type CategoryEntry, categoryEntries } from './categories.ts';
import type { Conversion, ConvertedDocument, ConvertedPicture, FileOutcome } from './converted.ts';
import { directoryOf, type Listed } from './directory.ts';
import { convertAuthor } from './documents/author.ts';
import { benchFor, type Converter, madeFrom, type Workshop } from './documents/bench.ts';
import { convertCategory } from './documents/category.ts';
import { convertIncubator } from './documents/incubator.ts';
import { convertFast } from './documents/page.ts';
import { checkPhase } from './documents/phase.ts';
import { convertPost } from './documents/post.ts';
import { convertRole } from './documents/role.ts';
import { convertStartup, ownerMentions, sponsorMentions } from './documents/startup.ts';
import { mentionIn, organisationRegister } from './organisations.ts';
import { type PictureUses, pictureUses } from './pictureUses.ts';
import { orderedRedirects, redirectsOfDocuments, redirectsOfRules } from './redirects.ts';
import { humanise } from './words.ts';

/** How a file of each collection with pages becomes a document. A new one is a file and a line here. */
const converters: { [T in Entry['type']]?: Converter<T> } = {
  incubator: convertIncubator,
  startup: convertStartup,
  author: convertAuthor,
  role: convertRole,
  post: convertPost,
  page: convertFast,
};

interface ConversionOptions {
  origins: SiteOrigins;
  known: Known;
  onDocument?: (source: string) => void;
}

/**
 * Turns what was read into documents as plain values. Nothing is written, nothing else is read.
 * A file that turns out to be refused is taken away, and the others are converted as if it were
 * not there: no relation nor link leads to it.
 */
export function convertSites(sources: Sources, options: ConversionOptions): Conversion {
  const refused = new Map<string, RefusedFile>();
  for (const file of sources.files) {
    const refusal = refusalAtSight(file);
    if (refusal !== undefined) refused.set(file.key, refuse(file, refusal));
  }
  for (;;) {
    const files = sources.files.filter((file) => !refused.has(file.key));
    const attempt = convertFiles(files, sources, options);
    if (attempt.refused.length === 0) return account(attempt, sources, [...refused.values()]);
    for (const one of attempt.refused) refused.set(one.key, one);
  }
}

function refusalAtSight(file: ContentFile): Remark | undefined {
  if (file.fields.boolean('published') === false) {
    const message = 'l’ancien site ne le publie pas (« published: false »)';
    return { line: file.fields.line('published'), message };
  }
  return file.collection === 'phase' ? checkPhase(file)?.refusal : undefined;
}

interface Attempt {
  documents: ConvertedDocument[];
  files: ContentFile[];
  refused: RefusedFile[];
  uses: PictureUses;
  redirectRemarks: Remark[];
}

function convertFiles(files: ContentFile[], sources: Sources, options: ConversionOptions): Attempt {
  const takeSlug = slugTaker(options.known);
  const entries = catalogueOf(files, takeSlug);
  const categories = categoryEntries(files, takeSlug);
  const all = [...entries, ...categories];
  const redirectRemarks: Remark[] = [];
  const rules = sources.redirects?.rules ?? [];
  const ruled = redirectsOfRules(rules, all, addressBookOf(all, []), (remark) =>
    redirectRemarks.push(remark),
  );
  const moved = ruled.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
  const workshop = equip(files, entries, categories, {
    addressBook: addressBookOf(all, moved),
    origins: options.origins,
    pictures: shelvePictures(sources.pictures),
    uses: pictureUses(),
  });

  const refused: RefusedFile[] = [];
  const documents: ConvertedDocument[] = categories.map(({ page, data, ...category }) => ({
    type: 'category',
    source: (page ?? data)?.key ?? `category:${category.name}`,
    document: convertCategory(namesOf(category), page, data),
  }));
  for (const entry of entries) {
    options.onDocument?.(entry.file.path);
    const converted = convertSafely(entry, workshop);
    if ('refusal' in converted) refused.push(refuse(entry.file, converted.refusal));
    else documents.push(converted);
  }
  documents.push(...organisationDocuments(workshop, takeSlug));
  const doubtful = (from: string, kept: string | null) => {
    const message = `l’adresse « ${from} » mène déjà à « ${kept ?? 'un contenu supprimé'} » : elle y reste`;
    const file = entries.find(({ oldAddresses }) => oldAddresses.includes(from))?.file;
    if (file === undefined) redirectRemarks.push({ line: null, message });
    else file.remarks.push({ line: file.fields.line('redirect_from'), message });
  };
  documents.push(...orderedRedirects([...redirectsOfDocuments(all), ...ruled], all, doubtful));
  return { documents, files, refused, uses: workshop.uses, redirectRemarks };
}

function namesOf({
  documentId,
  slug,
  title,
}: Pick<CategoryEntry, 'documentId' | 'slug' | 'title'>) {
  return { documentId, slug, name: title };
}

type Tools = Pick<Workshop, 'addressBook' | 'origins' | 'pictures' | 'uses'>;

function equip(
  files: readonly ContentFile[],
  entries: readonly Entry[],
  categories: readonly CategoryEntry[],
  tools: Tools,
): Workshop {
  const listed = (type: Entry['type']): Listed[] =>
    entries
      .filter((entry) => entry.type === type)
      .map(({ documentId, name, title, file }) => ({
        documentId,
        name,
        title,
        aliases: formerNames(file),
      }));
  return {
    ...tools,
    authors: directoryOf(listed('author')),
    startups: directoryOf(listed('startup')),
    incubators: directoryOf(listed('incubator')),
    categories: directoryOf(
      categories.map(({ documentId, name, title }) => ({ documentId, name, title, aliases: [] })),
    ),
    organisations: registerOrganisations(files),
    latestDay: (type) => latestDay(entries, type),
  };
}

/** The last parts of the addresses that a file redirects from: names it used to have. */
function formerNames({ fields }: ContentFile): string[] {
  return fields
    .texts('redirect_from')
    .map((address) => address.replace(/(?:\.html)?\/*$/, '').replace(/^.*\//, ''));
}

/** Those who have a file first, then those described, then those only named: fuller names come first. */
function registerOrganisations(files: readonly ContentFile[]) {
  const organisations = organisationRegister();
  for (const file of files.filter(({ collection }) => collection === 'organisation')) {
    file.fields.ignore('layout', 'slug', 'permalink', 'redirect_from');
    const name = file.fields.text('name') ?? file.fields.text('title') ?? humanise(file.name);
    organisations.register({ ...mentionIn(file.fields, name), reference: file.name, file });
  }
  const startups = files.filter(({ collection }) => collection === 'startup');
  for (const mentions of [
    startups.flatMap(({ fields }) => sponsorMentions(fields, organisations)),
    startups.flatMap(({ fields }) => ownerMentions(fields)),
  ]) {
    for (const mention of mentions) organisations.register(mention);
  }
  return organisations;
}

function organisationDocuments(
  { organisations }: Workshop,
  takeSlug: TakeSlug,
): ConvertedDocument[] {
  return organisations.all().map(({ file, ...organisation }) => ({
    type: 'organisation',
    source: file?.key ?? `organisation:${organisation.documentId}`,
    document: {
      ...organisation,
      slug: takeSlug('organisation', organisation.name, organisation.documentId),
    },
  }));
}

/** A file that nobody foresaw is refused like any other fault: it must not stop the import. */
function convertSafely(entry: Entry, workshop: Workshop): ConvertedDocument | { refusal: Remark } {
  try {
    return convertEntry(entry, workshop);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { refusal: { line: null, message: `conversion impossible (${reason})` } };
  }
}

function convertEntry(entry: Entry, workshop: Workshop): ConvertedDocument | { refusal: Remark } {
  const convert = converters[entry.type] as Converter<DocumentType> | undefined;
  if (convert === undefined) throw new Error(`No converter for the type « ${entry.type} »`);
  const document = convert(benchFor(entry, workshop));
  if ('refusal' in document) return document;
  const fault = faultIn(entry.type, document);
  if (fault !== undefined) return { refusal: { line: entry.file.fields.line(), message: fault } };
  return madeFrom(entry.type, entry.file, document as never);
}

/** What the vocabulary itself says against a document: the last door before the CMS. */
export function faultIn(type: DocumentType, document: object): string | undefined {
  const checked = documentSchemas[type].safeParse({
    ...document,
    updatedAt: new Date(0).toISOString(),
  });
  const [issue] = checked.error?.issues ?? [];
  return issue === undefined
    ? undefined
    : `le champ « ${issue.path.join('.')} » ne convient pas (${issue.message})`;
}

function refuse({ path, key, site, collection }: ContentFile, remark: Remark): RefusedFile {
  return { path, key, site, collection, remark };
}

/** Every file that was read ends in exactly one outcome. */
function account(attempt: Attempt, sources: Sources, refusedHere: RefusedFile[]): Conversion {
  const { documents, uses } = attempt;
  const documentIds = new Map(
    documents.map(({ source, document }) => [source, document.documentId]),
  );
  const imported = attempt.files.map((file): FileOutcome => {
    const remarks = distinct([...file.remarks, ...file.fields.unknown()]);
    return {
      ...placeOf(file),
      collection: file.collection,
      digest: file.digest,
      outcome: remarks.length === 0 ? 'imported' : 'warned',
      remarks,
      documentId: documentIds.get(file.key) ?? null,
    };
  });
  const refused = [...sources.refused, ...refusedHere].map(
    (file): FileOutcome => ({
      ...placeOf(file),
      collection: file.collection,
      digest: null,
      outcome: 'refused',
      remarks: [file.remark],
      documentId: null,
    }),
  );
  const { pictures, outcomes } = accountPictures(sources, uses);
  const redirects = redirectsOutcome(sources, attempt.redirectRemarks);
  return { documents, pictures, files: [...imported, ...refused, ...outcomes, ...redirects] };
}

/** Pictures of the folders that hold content are stored even if nothing shows them. */
function accountPictures(sources: Sources, uses: PictureUses) {
  const shelf = shelvePictures(sources.pictures);
  const pictures = new Map<string, ConvertedPicture>();
  const outcomes = sources.pictures.map((file): FileOutcome => {
    const picture = shelf.find(file.site, file.key.replace(/^[^/]*/, ''))?.picture ?? file.picture;
    const isUsed = uses.isUsed(file.key);
    const isContent = pictureFolders[file.site].some((folder) =>
      file.key.startsWith(`${file.site}/${folder}/`),
    );
    const base = {
      ...placeOf(file),
      collection: 'picture' as const,
      digest: picture.digest,
      documentId: null,
    };
    if (!isUsed && !isContent) {
      const message =
        'aucun contenu importé ne montre cette image, et elle n’est pas dans un dossier d’images de contenus';
      return { ...base, outcome: 'refused', remarks: [{ line: null, message }] };
    }
    const known = pictures.get(picture.digest);
    const alternativeText = known?.alternativeText ?? uses.alternativeText(file.key);
    pictures.set(picture.digest, { picture, alternativeText });
    if (isUsed) return { ...base, outcome: 'imported', remarks: [] };
    const message = 'aucun contenu importé ne montre cette image : elle attend dans « Images »';
    return { ...base, outcome: 'warned', remarks: [{ line: null, message }] };
  });
  return { pictures: [...pictures.values()], outcomes };
}

function redirectsOutcome({ redirects }: Sources, found: readonly Remark[]): FileOutcome[] {
  if (redirects === null) return [];
  const remarks = distinct([...redirects.remarks, ...found]);
  const outcome = remarks.length === 0 ? 'imported' : 'warned';
  return [
    {
      ...redirects.file,
      collection: 'redirects',
      digest: null,
      outcome,
      remarks,
      documentId: null,
    },
  ];
}

function placeOf({ path, key, site }: Pick<ContentFile, 'path' | 'key' | 'site'>) {
  return { path, key, site };
}

function distinct(remarks: readonly Remark[]): Remark[] {
  const seen = new Map(remarks.map((remark) => [`${remark.line}:${remark.message}`, remark]));
  return [...seen.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
