import { createHmac, hkdfSync } from 'node:crypto';
import { PREVIEW_KEY_LABEL, type PreviewSeal } from '@parvis/shared';
import { isSame } from '../server/guards/bearer.ts';

/**
 * Seals and opens preview links. The CMS derives the same key from the same secret.
 *
 * @param secret of the signals
 */
export function previewSeal(secret: string): PreviewSeal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', PREVIEW_KEY_LABEL, 32));
  return {
    sign: (text) => createHmac('sha256', key).update(text).digest('base64url'),
    isSame,
  };
}
