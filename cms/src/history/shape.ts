import type { DocumentType } from '@parvis/shared';

/** A field as the history reads, compares and restores it. */
export type FieldShape = { name: string; label: string; isRequired: boolean } & (
  | { kind: 'text' | 'longText' | 'number' | 'boolean' | 'day' | 'instant' }
  | { kind: 'choice'; codes: readonly string[] }
  | { kind: 'relation'; target: DocumentType; isMany: boolean }
  | { kind: 'picture' }
  | { kind: 'parts'; fields: readonly FieldShape[]; isMany: boolean }
);
