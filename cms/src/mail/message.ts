import type { DocumentType } from '@parvis/shared';
import { withNoBreakSpaces } from '../checks/french.ts';
import { uidOf } from '../documents/act.ts';

/** What is given to Strapi's e-mail plugin. */
export interface Message {
  to: string;
  subject: string;
  text: string;
  /** Empty: the provider would send the text as HTML too, all on one line. */
  html: '';
  headers: Record<string, string>;
}

/**
 * A message that the CMS sends of itself, in French.
 *
 * @param parts its paragraphs, between the greeting and the end
 */
export function automaticMessage(to: string, subject: string, parts: readonly string[]): Message {
  const text = ['Bonjour,', ...parts, 'Ce message a été envoyé automatiquement.'].join('\n\n');
  return {
    to,
    subject: withNoBreakSpaces(subject),
    text: `${text}\n`,
    html: '',
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** @param adminUrl where staff reach the CMS, without a trailing slash */
export function formAddress(adminUrl: string, type: DocumentType, documentId: string): string {
  return `${adminUrl}/admin/content-manager/collection-types/${uidOf(type)}/${documentId}`;
}
