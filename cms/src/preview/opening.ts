import { type PreviewAnswer, type PreviewPurpose, readPreviewLink } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { previewContent } from './content.ts';
import { previewSeal } from './seal.ts';
import { countUse, shareState } from './shares.ts';

/**
 * What a link shows: the publisher's token alone reads no draft.
 *
 * @param secret of the signals, from which the key of links is derived
 */
export async function openPreview(
  strapi: Core.Strapi,
  text: string,
  { secret, purpose, now }: { secret: string; purpose: PreviewPurpose; now: Date },
): Promise<PreviewAnswer> {
  const link = readPreviewLink(text, previewSeal(secret), now);
  if (typeof link === 'string') return { refused: link };
  const { share } = link;
  if (share !== null) {
    const state = await shareState(strapi, link, share, now);
    if (state !== 'live') return { refused: state };
  }
  const content = await previewContent(strapi, link);
  if (content === undefined) return { refused: 'absent' };
  if (share !== null && purpose === 'page') await countUse(strapi, share, now);
  return content;
}
