/** A path without its percent signs, as the CMS names its files; as it is when it is ill-formed. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
