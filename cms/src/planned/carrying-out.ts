import type { DocumentType } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { onBehalfOfStaff } from '../checks/staff.ts';
import { uidOf } from '../documents/act.ts';
import { sayRefusal } from '../french/refusal.ts';
import { type Attributes, labelOf } from '../publisher/labels.ts';
import type { PlannedChange } from './change.ts';
import { plannedChanges } from './rows.ts';

/** How a change ended: `elsewhere` when another instance of the CMS carried it out. */
export type Ending = 'done' | 'failed' | 'elsewhere';

/**
 * Carries out a planned change, once, whoever else tries: the document and the change are written
 * in one transaction, and the change is taken first.
 */
export async function carryOut(
  strapi: Core.Strapi,
  { id, act, subjectType, subject }: PlannedChange,
  now: Date,
): Promise<Ending> {
  const endedAt = now.toISOString();
  const changes = plannedChanges(strapi);
  try {
    return await onBehalfOfStaff(() =>
      strapi.db.transaction(async () => {
        if (!(await changes.end(id, { state: 'done', endedAt, reason: null }))) return 'elsewhere';
        const documents = strapi.documents(uidOf(subjectType));
        const document = await documents.findOne({ documentId: subject });
        if (document === null) throw new Gone();
        if (act === 'publish') await documents.publish({ documentId: subject });
        else await documents.unpublish({ documentId: subject });
        return 'done';
      }),
    );
  } catch (error) {
    const failure = {
      state: 'failed',
      endedAt,
      reason: reasonOf(strapi, subjectType, error),
    } as const;
    if (!(await changes.end(id, failure))) return 'elsewhere';
    // A refusal may quote the draft, which no log may tell (contract C2).
    const { name } = error as Error;
    const why = name === 'ValidationError' ? name : String(error);
    strapi.log.error(`A planned change failed: ${act} ${subjectType} ${subject}: ${why}`);
    return 'failed';
  }
}

class Gone extends Error {
  override message = 'Ce contenu n’existe plus.';
}

/** What staff can do something about is said by who refused it; anything else is for operators. */
function reasonOf(strapi: Core.Strapi, type: DocumentType, error: unknown): string {
  const { name, message, details = {} } = error as Error & { details?: object };
  if (error instanceof Gone) return message;
  if (name !== 'ValidationError') return 'Une erreur est survenue : prévenez un administrateur.';
  const refusal = { error: { name, message, details } };
  const attributes = strapi.contentType(uidOf(type)).attributes as Attributes;
  sayRefusal(refusal, (field) => labelOf(type, field, attributes));
  return refusal.error.message;
}
