import type { Encoded, EncodedFile, Original, Unusable } from './encoded.ts';

/** Makes the public files of pictures, as blobs. */
export interface Encoder {
  /**
   * Makes the files that pages name.
   *
   * @param isUrgent whether a page waits for it: it goes before those that none waits for
   * @throws when a file cannot be read or kept, and when the encoder is stopped
   */
  shown(original: Original, isUrgent: boolean): Promise<Encoded | Unusable>;
  /**
   * Makes the AVIF siblings of WebP files, where those are smaller, once no page waits for
   * anything. None when the picture is too much for it.
   *
   * @throws as `shown` does
   */
  avif(original: Original, webp: readonly EncodedFile[]): Promise<EncodedFile[]>;
  /** Gives up what is under way and what waits. */
  stop(): Promise<void>;
}
