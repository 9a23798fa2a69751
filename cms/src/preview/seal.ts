import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { PREVIEW_KEY_LABEL, type PreviewSeal } from '@parvis/shared';

/**
 * Seals and opens preview links. The publisher derives the same key from the same secret.
 *
 * @param secret of the signals
 */
export function previewSeal(secret: string): PreviewSeal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', PREVIEW_KEY_LABEL, 32));
  const digest = (text: string) => createHmac('sha256', key).update(text);
  return {
    sign: (text) => digest(text).digest('base64url'),
    isSame: (a, b) => timingSafeEqual(digest(a).digest(), digest(b).digest()),
  };
}
