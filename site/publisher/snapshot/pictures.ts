import { type AnyDocument, uploadsIn } from '@parvis/shared';

/**
 * The pictures a document shows, by their path on the CMS: those of its picture fields,
 * and those that its texts name.
 */
export function picturesOf(document: AnyDocument): ReadonlySet<string> {
  const sources = new Set<string>();
  for (const value of Object.values(document)) {
    for (const source of sourcesIn(value)) sources.add(source);
  }
  return sources;
}

function sourcesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return uploadsIn(value);
  if (isPicture(value)) return [value.source];
  return [];
}

function isPicture(value: unknown): value is { source: string } {
  return typeof value === 'object' && value !== null && 'source' in value;
}
