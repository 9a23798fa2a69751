import type { PeopleKind } from '../kind.ts';
import { editor } from './editor.ts';
import { recruitment } from './recruitment.ts';
import { writer } from './writer.ts';

/** Every kind of staff besides administrators, who may do everything. */
export const peopleKinds: readonly PeopleKind[] = [writer, editor, recruitment];
