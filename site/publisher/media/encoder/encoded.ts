import { z } from 'zod';

/** A public file made of a picture: its path without a leading slash, and its blob. */
const encodedFile = z.object({
  path: z.string().min(1),
  hash: z.string().min(1),
  /** Pixels. */
  width: z.number().int().positive(),
  /** Bytes. */
  size: z.number().int().positive(),
});
export type EncodedFile = z.infer<typeof encodedFile>;

export const encodedFiles = z.array(encodedFile);

/** What pages may name of a picture as soon as it is made. */
export const encoded = z.object({
  /** Of its widest files, in pixels, upright. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  isAnimated: z.boolean(),
  /** The format to prefer first; each with its files, narrowest first. */
  formats: z
    .array(
      z.object({
        type: z.templateLiteral(['image/', z.string()]),
        files: z.array(encodedFile).min(1),
      }),
    )
    .min(1),
});
export type Encoded = z.infer<typeof encoded>;

/** A picture that cannot be made, in French for whoever can replace it. */
export const unusable = z.object({
  reason: z.string(),
  /** Whether it would not be otherwise another day: its bytes are at fault. */
  isLasting: z.boolean(),
});
export type Unusable = z.infer<typeof unusable>;

/** A picture as the CMS gave it. */
export const original = z.object({
  /** Where its bytes are. */
  file: z.string().min(1),
  /** Their hash. */
  hash: z.string().min(1),
});
export type Original = z.infer<typeof original>;
