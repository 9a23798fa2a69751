import type { Folder } from './folder.ts';

/** The text of a file of the release; none when there is no such file, or when it is too large. */
export async function textOf(file: string, folder: Folder): Promise<string | undefined> {
  const version = await folder.find(file);
  if (version?.compressed === undefined) return undefined;
  const bytes = await version.read();
  return Buffer.isBuffer(bytes) ? bytes.toString('utf8') : undefined;
}
