import type { DocumentType } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../documents/act.ts';
import type { Content, Related, Shown } from './content.ts';
import type { Present } from './restore.ts';
import type { FieldShape } from './shape.ts';

/** Looks up what a version points at: what is still there, and what is not. */
export async function presentOf(
  strapi: Core.Strapi,
  fields: readonly FieldShape[],
  content: Content,
): Promise<Present> {
  const wanted = pointedAt(fields, content);
  const found = new Set<string>();
  for (const [type, ids] of wanted.documents) {
    const rows: { documentId: string }[] = await strapi.db
      .query(uidOf(type))
      .findMany({ where: { documentId: { $in: [...ids] } }, select: ['documentId'] });
    for (const { documentId } of rows) found.add(`${type} ${documentId}`);
  }
  const files: { id: number }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { id: { $in: [...wanted.files] } }, select: ['id'] });
  const pictures = new Set(files.map(({ id }) => id));
  return {
    isDocument: (type, documentId) => found.has(`${type} ${documentId}`),
    isPicture: (file) => pictures.has(file),
  };
}

interface PointedAt {
  documents: Map<DocumentType, Set<string>>;
  files: Set<number>;
}

function pointedAt(
  fields: readonly FieldShape[],
  content: Content,
  found: PointedAt = { documents: new Map(), files: new Set() },
): PointedAt {
  for (const field of fields) {
    const value = content[field.name] ?? null;
    if (value === null) continue;
    if (field.kind === 'picture') found.files.add((value as Shown).file);
    if (field.kind === 'relation') {
      const ids = found.documents.get(field.target) ?? new Set();
      for (const { documentId } of value as Related[]) ids.add(documentId);
      found.documents.set(field.target, ids);
    }
    if (field.kind === 'parts') {
      for (const part of value as Content[]) pointedAt(field.fields, part, found);
    }
  }
  return found;
}
