import { AsyncLocalStorage } from 'node:async_hooks';
import { readFile, writeFile } from 'node:fs/promises';
import {
  blankPhotos,
  described,
  descriptionOf,
  type FileDescription,
  type FileKind,
  fileKinds,
  HEAD,
  kindOf,
  LARGEST_FILE,
  problemOfChange,
  problemOfKind,
  problemOfNew,
  type Said,
  UNDESCRIBED,
} from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { clean } from './clean.ts';

/** A file as it was received: on disk, under a temporary name. */
interface ReceivedFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  detectedMimeType?: string;
  size: number;
}

type FileInfo = Said & { name?: string | null };
type Row = Record<string, unknown> & { name: string; mime: string };
type Options = { user?: { id: unknown } } | undefined;

/** What is used, and replaced, of the service through which Strapi takes in every file. */
export interface UploadService {
  upload(
    request: {
      data: { fileInfo?: FileInfo | FileInfo[] } & Record<string, unknown>;
      files: ReceivedFile | ReceivedFile[];
    },
    options?: Options,
  ): Promise<unknown[]>;
  replace(
    id: unknown,
    request: { data: { fileInfo?: FileInfo } & Record<string, unknown>; file: ReceivedFile },
    options?: Options,
  ): Promise<unknown>;
  updateFileInfo(id: unknown, info: FileInfo, options?: Options): Promise<unknown>;
  findOne(id: unknown): Promise<Row | null>;
}

const MEGABYTE = 1024 * 1024;

/** What is written of a file beside what Strapi writes of it. */
type Known = FileDescription & Size;

/** Pixels; none for what is no picture. Strapi does not measure AVIF. */
interface Size {
  width?: number;
  height?: number;
}

/** Of the file that is being written: Strapi hands on none of our attributes. */
const written = new AsyncLocalStorage<Known>();

/**
 * Strapi's service with our rules: whatever screen or program a file comes from, its bytes decide
 * what it is, pictures are cleaned, and members of staff say what a new one shows.
 */
export function guarded<Service extends UploadService>(service: Service): Service {
  return {
    ...service,

    async upload({ data, files }, options) {
      const { fileInfo, ...metas } = data;
      const infos = [fileInfo ?? []].flat();
      const received = [files].flat().map((file, index) => ({ file, info: infos[index] ?? {} }));
      const taken = [];
      // All are looked at before one is kept: a refusal leaves nothing behind.
      for (const { file, info } of received) {
        const { kind, size } = await takeIn(file);
        const description = described(info, UNDESCRIBED);
        if (kind !== 'pdf' && isStaff(options)) {
          refuse(problemOfNew(nameOf(file), description));
        }
        taken.push({ file, info: named(info, description), known: { ...description, ...size } });
      }
      const kept: unknown[] = [];
      for (const { file, info, known } of taken) {
        const request = { data: { ...metas, fileInfo: info }, files: file };
        kept.push(...(await written.run(known, () => service.upload(request, options))));
      }
      return kept;
    },

    async replace(id, { data, file }, options) {
      const row = await service.findOne(id);
      if (row === null) return service.replace(id, { data, file }, options);
      const { kind, size } = await takeIn(file);
      refuse(problemOfReplacement(row, nameOf(file), kind));
      const info = data.fileInfo ?? {};
      const description = described(info, descriptionOf(row));
      if (kind !== 'pdf' && isStaff(options)) refuse(problemOfNew(row.name, description));
      const request = { data: { ...data, fileInfo: named(info, description) }, file };
      const known = { ...description, ...size };
      return written.run(known, () => service.replace(id, request, options));
    },

    async updateFileInfo(id, info, options) {
      const row = await service.findOne(id);
      if (row === null) return service.updateFileInfo(id, info, options);
      const before = descriptionOf(row);
      const description = described(info, before);
      if (row.mime.startsWith('image/') && isStaff(options)) {
        refuse(problemOfChange(row.name, before, description));
      }
      return written.run(description, () =>
        service.updateFileInfo(id, named(info, description), options),
      );
    },
  };
}

/** Writes what was said of a file beside what Strapi writes of it, and lets no other type pass. */
export function keepDescriptions(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],
    beforeCreate(event) {
      Object.assign(event.params.data, written.getStore());
      refuse(problemOfRow(event.params.data as Partial<Row>));
    },
    beforeUpdate(event) {
      Object.assign(event.params.data, written.getStore());
    },
  });
}

/** Checks a received file and cleans it, where it lies. */
async function takeIn(file: ReceivedFile): Promise<{ kind: FileKind; size: Size }> {
  const name = nameOf(file);
  if (file.size > LARGEST_FILE * MEGABYTE) {
    refuse(`« ${name} » dépasse ${LARGEST_FILE} Mo : réduisez-le, puis recommencez.`);
  }
  const bytes = await readFile(file.filepath);
  const kind = kindOf(bytes.subarray(0, HEAD));
  refuse(problemOfKind(name, file.mimetype, kind));
  if (kind === undefined || kind === 'heic') throw new Error(`A file of no kind passed: ${kind}`);
  file.mimetype = fileKinds[kind].mime;
  file.detectedMimeType = fileKinds[kind].mime;
  if (kind === 'pdf') {
    await writeFile(file.filepath, blankPhotos(bytes));
    return { kind, size: {} };
  }
  const picture = await clean(kind, bytes);
  if ('problem' in picture) throw refusal(`« ${name} » ${picture.problem}`);
  await writeFile(file.filepath, picture.bytes);
  file.size = picture.bytes.length;
  return { kind, size: { width: picture.width, height: picture.height } };
}

/** A replaced file keeps its address, whose end says what it is. */
function problemOfReplacement(row: Row, name: string, kind: FileKind): string | undefined {
  if (fileKinds[kind].mime === row.mime) return undefined;
  const before = Object.values(fileKinds).find(({ mime }) => mime === row.mime)?.label ?? row.mime;
  return `« ${row.name} » est un fichier ${before}, et « ${name} » un ${fileKinds[kind].label}. Remplacez-le par un fichier du même type, ou ajoutez le nouveau et choisissez-le dans le contenu.`;
}

/** Whatever wrote the row: a picture has pixels, and no type is kept that staff may not give. */
function problemOfRow({ name, mime, width }: Partial<Row>): string | undefined {
  const isKnown = Object.values(fileKinds).some((kind) => kind.mime === mime);
  const isPicture = mime?.startsWith('image/') === true;
  if (isKnown && (!isPicture || Number(width ?? 0) > 0)) return undefined;
  return `« ${name} » n’est pas une image lisible : envoyez un fichier JPEG, PNG, WebP, AVIF ou GIF, ou un PDF.`;
}

function named(info: FileInfo, { alternativeText }: FileDescription): FileInfo {
  return { ...info, alternativeText };
}

function nameOf({ originalFilename }: ReceivedFile): string {
  return originalFilename ?? 'fichier';
}

function isStaff(options: Options): boolean {
  return options?.user !== undefined;
}

function refuse(problem: string | undefined): void {
  if (problem !== undefined) throw refusal(problem);
}

function refusal(problem: string): Error {
  return new errors.ValidationError(problem);
}
