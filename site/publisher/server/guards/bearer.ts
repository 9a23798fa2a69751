import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether an `Authorization` header bears the secret; compared in constant time. */
export function bears(header: string | undefined, secret: string): boolean {
  return isSame(header?.match(/^Bearer (.+)$/i)?.[1] ?? '', secret);
}

/** Compares texts in a time that tells nothing of where they differ, nor of their lengths. */
export function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(digest(given), digest(wanted));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
