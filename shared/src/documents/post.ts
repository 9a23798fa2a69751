import { z } from 'zod';
import { base, instant, picture, relation, relationToOne } from './fields.ts';

/** An announcement or an article. */
export const post = base.extend({
  title: z.string().min(1),
  /** When visitors may first read it; in the future, it waits. */
  publicationDate: instant,
  authors: relation,
  category: relationToOne,
  startups: relation,
  /** The roles it announces. */
  roles: relation,
  /** Its summary (« chapô »), as plain text. */
  excerpt: z.string().nullable(),
  cover: picture.nullable(),
  coverAlternative: z.string().nullable(),
  /** Whether the cover tells nothing that the text does not. */
  coverDecorative: z.boolean(),
  /** Markdown. */
  body: z.string(),
  seoTitle: z.string().nullable(),
  seoDescription: z.string().nullable(),
});
export type Post = z.infer<typeof post>;
