/** Not the tail of another site's address that happens to hold `/uploads/`. */
const inText = /(?<![\w./:%-])\/uploads\/[^\s)"'<>\]]+/g;

/** The files of the CMS that a text names, as it names them. */
export function uploadsIn(text: string): readonly string[] {
  return text.match(inText) ?? [];
}

/** A path without its percent signs, as the CMS names its files; as it is when it is ill-formed. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
