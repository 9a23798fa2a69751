import {
  type AnyDocument,
  commaSeparated,
  type DocumentType,
  documentSchemas,
  words,
} from '@parvis/shared';
import { z } from 'zod';

/** Why the attributes of a document cannot be shown, in French for its editor. */
export interface AttributeProblem {
  /** The attribute at fault, and where in it: `missions.0.start`. */
  field: string;
  reason: string;
}

/**
 * The only door for the shapes of Strapi: its attributes become a document of the shared
 * vocabulary, or problems that an editor can mend, at least one.
 */
export function documentOf(
  type: DocumentType,
  documentId: string,
  attributes: Record<string, unknown>,
): { document: AnyDocument } | { problems: AttributeProblem[] } {
  const schema: z.ZodType = documentSchemas[type];
  const parsed = schema.safeParse(plain(schema, { ...attributes, documentId }));
  if (parsed.success) return { document: parsed.data as AnyDocument };
  return {
    problems: parsed.error.issues.map((issue) => ({
      field: issue.path.join('.'),
      reason: inFrench(issue),
    })),
  };
}

/**
 * What Strapi says in its own way, said plainly: an empty text or an absent field is `null`,
 * an absent list is empty, a number that a database gave as text is a number,
 * and words separated by commas are a list.
 */
function plain(schema: z.ZodType, value: unknown): unknown {
  if (schema === words) return wordsOf(value);
  if (schema instanceof z.ZodNullable) {
    return isAbsent(value) ? null : plain(schema.unwrap() as z.ZodType, value);
  }
  if (schema instanceof z.ZodObject && isRecord(value)) {
    return Object.fromEntries(
      Object.entries(schema.shape).map(([name, field]) => [
        name,
        plain(field as z.ZodType, value[name]),
      ]),
    );
  }
  if (schema instanceof z.ZodArray) {
    if (isAbsent(value)) return [];
    return Array.isArray(value)
      ? value.map((item) => plain(schema.element as z.ZodType, item))
      : value;
  }
  if (schema instanceof z.ZodBoolean && isAbsent(value)) return false;
  if (schema instanceof z.ZodNumber && typeof value === 'string') return Number(value);
  if (schema instanceof z.ZodString && isAbsent(value)) return '';
  return value;
}

function wordsOf(value: unknown): unknown {
  if (isAbsent(value)) return [];
  if (typeof value !== 'string') return value;
  return commaSeparated(value);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const { localeError: messageOf } = z.locales.fr();

function inFrench(issue: z.core.$ZodIssue): string {
  const message = messageOf(issue as z.core.$ZodRawIssue);
  return (typeof message === 'string' ? message : message?.message) ?? issue.message;
}
