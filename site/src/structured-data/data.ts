/** What a page says of itself to machines, in the words of schema.org. */
export type StructuredData = Record<string, unknown>;

/** Data that stands by itself in a page, without what is not known. */
export function statement(type: string, fields: StructuredData): StructuredData {
  return { '@context': 'https://schema.org', ...thing(type, fields) };
}

/** Something that other data tells of, without what is not known: nothing, or an empty list. */
export function thing(type: string, fields: StructuredData): StructuredData {
  const known = Object.entries(fields).filter(([, value]) => isKnown(value));
  return { '@type': type, ...Object.fromEntries(known) };
}

function isKnown(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== '';
}

/** A path of the site as other sites must write it. */
export function absolute(path: string, siteUrl: string): string {
  return new URL(path, siteUrl).href;
}

/** The address of a picture's one file; none while it has none. */
export function pictureAddress(
  picture: { files: { path: string } | null } | null,
  siteUrl: string,
): string | null {
  return picture?.files ? absolute(picture.files.path, siteUrl) : null;
}

/** JSON that may stand inside a `script` element. */
export function scriptable(data: StructuredData): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
