import type { DocumentLink, TogetherProblem } from '../../../../../shared/src/together.ts';
import { typeBehind } from '../../panels/kinds.ts';

/** A publication as Strapi's button asks for it. */
export interface Asked {
  model: string;
  /** None while a document is being created. */
  documentId?: string;
}

/** How Strapi sends it to the CMS. */
export interface Request {
  url: string;
  data?: unknown;
}

/** What became of it: `not sent` when the form itself has mistakes, `refused` when the document has. */
export type Outcome = 'published' | 'not sent' | 'refused' | { problems: TogetherProblem[] };

/**
 * Drafts that go with the next publication. Strapi's own button checks the form, saves it, shows
 * the mistakes beside the fields and brings the screen up to date: all of that stays, and only the
 * address that it sends the form to changes.
 */
export interface Sending {
  /** Publishes with these drafts what `press` has Strapi publish. */
  publish(also: readonly DocumentLink[], press: () => Promise<void>): Promise<Outcome>;
  /** Where a publication goes. */
  redirect<Sent extends Request>(request: Sent, asked: Asked): Sent;
  /** Told how it ended. @param error as the CMS answered; none when it published */
  hear(error?: unknown): void;
  /** The drafts that go with the publication under way. */
  also(): readonly DocumentLink[];
}

export function createSending(): Sending {
  let also: readonly DocumentLink[] = [];
  let outcome: Outcome = 'not sent';
  return {
    async publish(drafts, press) {
      also = drafts;
      outcome = 'not sent';
      try {
        await press();
      } finally {
        also = [];
      }
      return outcome;
    },
    redirect(request, { model, documentId = 'create' }) {
      const type = typeBehind(model);
      if (also.length === 0 || type === undefined) return request;
      return {
        ...request,
        url: `/parvis/publish-together/${type}/${documentId}`,
        data: { also, document: request.data ?? {} },
      };
    },
    hear(error) {
      outcome = error === undefined ? 'published' : (problemsIn(error) ?? 'refused');
    },
    also: () => also,
  };
}

function problemsIn(error: unknown): { problems: TogetherProblem[] } | undefined {
  const { details } = (error ?? {}) as { details?: { problems?: unknown } };
  return Array.isArray(details?.problems)
    ? { problems: details.problems as TogetherProblem[] }
    : undefined;
}
