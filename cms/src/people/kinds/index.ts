import { editor } from './editor.ts';
import type { Kind } from './kind.ts';
import { recruiter } from './recruiter.ts';
import { writer } from './writer.ts';

/** Every kind of person of the staff, besides « Administrateur », who may do all that Strapi can. */
export const kinds: readonly Kind[] = [writer, editor, recruiter];
