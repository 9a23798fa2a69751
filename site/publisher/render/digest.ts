import { hash } from 'node:crypto';

/** What tells an answer from another, and the characters that it takes as JSON. */
export function digestOf(answer: unknown): { digest: string; size: number } {
  const json = JSON.stringify(answer) ?? 'undefined';
  return { digest: hash('sha256', json, 'base64url'), size: json.length };
}
