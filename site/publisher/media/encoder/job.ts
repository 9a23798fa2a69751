import { z } from 'zod';
import { encoded, encodedFiles, original, unusable } from './encoded.ts';

/** What the encoder's child is asked. */
export const job = z.discriminatedUnion('make', [
  z.object({ make: z.literal('shown'), original }),
  z.object({ make: z.literal('avif'), original, webp: encodedFiles }),
]);
export type Job = z.infer<typeof job>;

/** What it answers: `failure` is a fault of the machine, not of the picture. */
export const answer = z.union([
  z.object({ shown: z.union([encoded, unusable]) }),
  z.object({ avif: encodedFiles }),
  z.object({ failure: z.string() }),
]);
export type Answer = z.infer<typeof answer>;
