import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether an `Authorization` header bears the secret; compared in constant time. */
export function bears(header: string | undefined, secret: string): boolean {
  const given = header?.match(/^Bearer (.+)$/i)?.[1] ?? '';
  // Digests have one length, whatever was given: its length tells nothing either.
  return timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
