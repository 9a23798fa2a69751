import { chooseCoding } from './coding.ts';
import type { Answer, Request } from './exchange.ts';
import type { Folder } from './folder.ts';
import { headersOf, isKnown } from './headers.ts';
import { contentTypeOf, isWorthCompressing } from './types.ts';
import type { FileVersion } from './versions.ts';

/**
 * A file as one visitor gets it: compressed if they like, or only that it has not changed.
 * None when there is no such file.
 */
export async function fileAnswer(
  status: 200 | 404,
  file: string,
  request: Request,
  folder: Folder,
): Promise<Answer | undefined> {
  const version = await folder.find(file);
  if (version === undefined) return undefined;

  const { validators, description, read } = formOf(file, version, request.acceptEncoding);
  const headers = { ...headersOf(file), ...validators };
  if (status === 200 && isKnown(request.ifNoneMatch, validators.ETag)) {
    return { status: 304, headers };
  }
  const body = await read();
  // Replaced between the look and the reading: the new version is the answer.
  if (body === undefined) return fileAnswer(status, file, request, folder);
  return { status, headers: { ...headers, ...description }, body };
}

/** One of the forms in which a version can be sent. */
interface Form {
  validators: { ETag: string; Vary?: string };
  description: Record<string, string>;
  read: FileVersion['read'];
}

function formOf(file: string, version: FileVersion, acceptEncoding: string | undefined): Form {
  const { size, fingerprint, compressed } = version;
  const ETag = `"${fingerprint}"`;
  const type = { 'Content-Type': contentTypeOf(file) };
  const asItIs = { ...type, 'Content-Length': String(size) };
  if (compressed === undefined || !isWorthCompressing(file, size)) {
    return { validators: { ETag }, description: asItIs, read: version.read };
  }
  const Vary = 'Accept-Encoding';
  const coding = chooseCoding(acceptEncoding);
  if (coding === undefined) {
    return { validators: { ETag, Vary }, description: asItIs, read: version.read };
  }
  return {
    validators: { ETag: `"${fingerprint}-${coding}"`, Vary },
    description: { ...type, 'Content-Encoding': coding },
    read: () => compressed(coding),
  };
}
