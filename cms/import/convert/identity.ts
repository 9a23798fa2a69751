import { createHash } from 'node:crypto';
import type { DocumentType } from '@parvis/shared';

const LENGTH = 24;

/**
 * The documentId of what is imported: always the same for the same name, so that a second import
 * finds what the first one made. Shaped like Strapi's own: 24 lower-case letters and digits.
 */
export function documentIdOf(type: DocumentType, name: string): string {
  const hash = createHash('sha256').update(`parvis-import:${type}:${name}`).digest('hex');
  return `i${BigInt(`0x${hash}`).toString(36)}`.slice(0, LENGTH);
}
