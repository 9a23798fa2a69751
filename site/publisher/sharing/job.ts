import { z } from 'zod';

/** What the painter's child is asked: a card, as a template describes it. */
export const cardToDraw = z.object({
  kicker: z.string(),
  title: z.string(),
  line: z.string(),
  siteName: z.string(),
  accent: z.string().regex(/^#[0-9a-f]{6}$/),
});

/** What it answers: the blob of the picture, or what failed. */
export const answer = z.union([
  z.object({ hash: z.string().min(1) }),
  z.object({ failure: z.string() }),
]);
export type Answer = z.infer<typeof answer>;
