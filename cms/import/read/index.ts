import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import type { ContentFile, RefusedFile, Remark, SiteName, SourceFile } from '../source.ts';
import { type Collection, collectionParents, collections } from './collections.ts';
import { fieldsOf } from './fields.ts';
import { type FolderEntry, isMissing, walkFolder } from './folder.ts';
import { readFrontMatter } from './frontMatter.ts';
import { type PictureFile, readEmbeddedPicture, readPictures } from './pictures.ts';
import { parseRedirectRules, type RedirectRule } from './redirectRules.ts';
import { decodeText } from './text.ts';
import { parseYamlMapping } from './yamlMapping.ts';

/** Where the old sites lie on this machine. */
export type SiteFolders = Partial<Record<SiteName, string>>;

/** Everything that was read, and everything that could not be. */
export interface Sources {
  files: ContentFile[];
  refused: RefusedFile[];
  pictures: PictureFile[];
  redirects: { file: SourceFile; rules: RedirectRule[]; remarks: Remark[] } | null;
  /** What was looked for and isn't there. */
  notes: string[];
}

const LARGEST = 2 * 1024 * 1024;
const extensions = { markdown: /\.(?:md|markdown|mkd|mkdn)$/i, yaml: /\.ya?ml$/i };

/**
 * Reads the old sites. One bad file stops nothing: it is refused, with its reason.
 * @throws when a folder can't be listed at all
 */
export async function readSites(
  folders: SiteFolders,
  onFile: (path: string) => void = () => {},
): Promise<Sources> {
  const sources: Sources = { files: [], refused: [], pictures: [], redirects: null, notes: [] };
  for (const site of ['blog', 'site'] as const) {
    const root = folders[site];
    if (root === undefined) continue;
    await readCollections(site, root, sources, onFile);
    await refuseUnknownCollections(site, root, sources);
    await readShelf(site, root, sources, onFile);
  }
  if (folders.site !== undefined) await readRedirects(folders.site, sources);
  return refuseTwins(sources);
}

async function readCollections(
  site: SiteName,
  root: string,
  sources: Sources,
  onFile: (path: string) => void,
) {
  for (const collection of collections.filter((one) => one.site === site)) {
    const folder = await firstExisting(collection.folders.map((name) => join(root, name)));
    if (folder === undefined) {
      sources.notes.push(`Dossier absent : ${join(root, collection.folders[0] ?? '')}`);
      continue;
    }
    const isFileName = (name: string) => extensions[collection.format].test(name);
    for await (const entry of walkFolder(folder, root, isFileName)) {
      onFile(entry.path);
      const read = await readContent(collection, root, entry);
      if ('remark' in read) {
        sources.refused.push(read);
        continue;
      }
      sources.files.push(read);
      const portrait = await embeddedPortrait(read);
      if (portrait !== undefined) sources.pictures.push(portrait);
    }
  }
}

/** A member's portrait written inside the file, shelved where the old site kept the others. */
async function embeddedPortrait(file: ContentFile): Promise<PictureFile | undefined> {
  const address = file.collection === 'author' ? file.fields.text('avatar') : null;
  if (!address?.startsWith('data:')) return undefined;
  const read = await readEmbeddedPicture(address, file.name);
  if ('refusal' in read) return undefined;
  const key = `${file.site}/img/authors/${file.name}`;
  return { path: `${file.path} (avatar)`, key, site: file.site, picture: read.picture };
}

async function readContent(
  collection: Collection,
  root: string,
  entry: FolderEntry,
): Promise<ContentFile | RefusedFile> {
  const file = sourceFile(collection.site, root, entry.path);
  const refuse = (remark: Remark): RefusedFile => ({
    ...file,
    collection: collection.name,
    remark,
  });

  if ('refusal' in entry) return refuse({ line: null, message: entry.refusal });
  if (!extensions[collection.format].test(entry.path)) {
    const expected = collection.format === 'markdown' ? 'Markdown (.md)' : 'YAML (.yml)';
    return refuse({ line: null, message: `ce n’est pas un fichier ${expected}` });
  }
  if (entry.file.size > LARGEST) {
    const size = (entry.file.size / 1024 / 1024).toFixed(1).replace('.', ',');
    return refuse({ line: null, message: `fichier de ${size} Mo : 2 Mo au plus` });
  }
  const bytes = await readBytes(entry.path);
  if ('refusal' in bytes) return refuse(bytes.refusal);
  const parsed = parseContent(collection, bytes.bytes);
  if ('refusal' in parsed) return refuse(parsed.refusal);
  return {
    ...file,
    ...parsed,
    collection: collection.name,
    name: basename(entry.path, extname(entry.path)).normalize('NFC'),
    digest: createHash('sha256').update(bytes.bytes).digest('hex'),
  };
}

/** A file's bytes as fields and a body. Pure, and total: any bytes give an answer. */
export function parseContent(
  collection: Collection,
  bytes: Uint8Array,
): Pick<ContentFile, 'fields' | 'body' | 'bodyLine' | 'remarks'> | { refusal: Remark } {
  const decoded = decodeText(bytes);
  if ('refusal' in decoded) return decoded;
  const read =
    collection.format === 'yaml'
      ? wholeMapping(decoded.text)
      : readFrontMatter(decoded.text, (keys) =>
          collection.identifyingKeys.some((key) => keys.has(key)),
        );
  if ('refusal' in read) return read;
  const remarks = [...decoded.remarks, ...read.remarks];
  return {
    fields: fieldsOf(read.mapping, remarks),
    body: read.body,
    bodyLine: read.bodyLine,
    remarks,
  };
}

function wholeMapping(text: string) {
  if (text.trim() === '') return { refusal: { line: 1, message: 'le fichier est vide' } };
  const mapping = parseYamlMapping(text, 1);
  if ('refusal' in mapping) return mapping;
  return { mapping, body: '', bodyLine: 1, remarks: mapping.remarks };
}

async function readBytes(path: string): Promise<{ bytes: Uint8Array } | { refusal: Remark }> {
  try {
    return { bytes: await readFile(path) };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    return { refusal: { line: null, message: `le fichier ne peut pas être lu (${reason})` } };
  }
}

async function refuseUnknownCollections(site: SiteName, root: string, sources: Sources) {
  const known = new Set(collections.flatMap((one) => one.folders.map((name) => join(root, name))));
  for (const parent of collectionParents[site]) {
    for (const name of await foldersOf(join(root, parent))) {
      const folder = join(root, parent, name);
      if (!name.startsWith('_') || known.has(folder)) continue;
      const message =
        name === '_drafts'
          ? 'brouillon : l’ancien site ne l’a jamais publié'
          : `la plateforme n’a pas de type de contenu pour « ${name} »`;
      for await (const entry of walkFolder(folder, root, () => false)) {
        const remark = { line: null, message };
        sources.refused.push({ ...sourceFile(site, root, entry.path), collection: null, remark });
      }
    }
  }
}

async function readShelf(
  site: SiteName,
  root: string,
  sources: Sources,
  onFile: (path: string) => void,
) {
  for await (const file of readPictures(site, root)) {
    onFile(file.path);
    if ('picture' in file) {
      sources.pictures.push(file);
    } else {
      const { refusal, ...names } = file;
      sources.refused.push({
        ...names,
        collection: null,
        remark: { line: null, message: refusal },
      });
    }
  }
}

async function readRedirects(root: string, sources: Sources) {
  const path = join(root, '_redirects');
  const file = sourceFile('site', root, path);
  const bytes = await readBytes(path);
  if ('refusal' in bytes) {
    sources.notes.push(`Fichier absent : ${path}`);
    return;
  }
  const decoded = decodeText(bytes.bytes);
  if ('refusal' in decoded) {
    sources.refused.push({ ...file, collection: null, remark: decoded.refusal });
    return;
  }
  const { rules, remarks } = parseRedirectRules(decoded.text);
  sources.redirects = { file, rules, remarks: [...decoded.remarks, ...remarks] };
}

/** Two files of a collection with one name would be one document: the first in path order is kept. */
function refuseTwins(sources: Sources): Sources {
  const first = new Map<string, ContentFile>();
  const twins: RefusedFile[] = [];
  for (const file of sources.files) {
    const identity = `${file.collection}:${file.name}`;
    const twin = first.get(identity);
    if (twin === undefined) {
      first.set(identity, file);
      continue;
    }
    const { path, key, site, collection } = file;
    const message = `même nom que ${twin.path}, qui est importé`;
    twins.push({ path, key, site, collection, remark: { line: null, message } });
  }
  return { ...sources, files: [...first.values()], refused: [...sources.refused, ...twins] };
}

function sourceFile(site: SiteName, root: string, path: string): SourceFile {
  const inside = relative(root, path).replaceAll('\\', '/').normalize('NFC');
  return { path, key: `${site}/${inside}`, site };
}

async function firstExisting(folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    if (await isFolder(folder)) return folder;
  }
  return undefined;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function foldersOf(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
