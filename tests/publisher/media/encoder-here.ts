import { encodeAvif, encodeShown } from '../../../site/publisher/media/encoder/encode.ts';
import type { Encoder } from '../../../site/publisher/media/encoder/encoder.ts';
import type { Blobs } from '../../../site/publisher/releases/blobs.ts';

/** The real encoder, in the process of the test. @param makesAvif whether it has time for it */
export function createEncoderHere(
  { put }: Pick<Blobs, 'put'>,
  { makesAvif = false }: { makesAvif?: boolean } = {},
): Encoder {
  return {
    shown: (original) => encodeShown(original, put),
    avif: async (original, webp) => (makesAvif ? encodeAvif(original, webp, put) : []),
    stop: async () => undefined,
  };
}
