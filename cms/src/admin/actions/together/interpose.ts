import { adminApi } from '@strapi/strapi/admin';
import { type Asked, createSending, type Request } from './sending.ts';

/** One for the whole admin: one form is published at a time. */
export const sending = createSending();

type Tag = string | { type: string; id?: string };

/** Strapi's request « publish », as the library of its requests keeps it. */
interface PublishDocument {
  query(asked: Asked): Request;
  invalidatesTags(result: unknown, error: unknown, asked: Asked): Tag[];
  onQueryStarted?(asked: Asked, life: { queryFulfilled: Promise<unknown> }): Promise<void>;
}

/**
 * Sends publications where `sending` says. Requests are changed as their library lets it be done:
 * https://redux-toolkit.js.org/rtk-query/api/created-api/code-splitting#enhanceendpoints
 */
export function interpose(): void {
  const enhance = adminApi.enhanceEndpoints as unknown as (parts: {
    endpoints: { publishDocument(definition: PublishDocument | undefined): void };
  }) => void;
  enhance({
    endpoints: {
      publishDocument(definition) {
        if (definition === undefined) {
          throw new Error('Strapi no longer has the request « publishDocument »');
        }
        const { query, invalidatesTags } = definition;
        definition.query = (asked) => sending.redirect(query(asked), asked);
        definition.invalidatesTags = (result, error, asked) => [
          ...invalidatesTags(result, error, asked),
          ...sending.also().flatMap(tagsOf),
        ];
        definition.onQueryStarted = (_asked, { queryFulfilled }) =>
          queryFulfilled.then(
            () => sending.hear(),
            (failure: { error?: unknown }) => sending.hear(failure.error ?? failure),
          );
      },
    },
  });
}

/** A draft that was published with another document is read again wherever it is shown. */
function tagsOf({ type, documentId }: { type: string; documentId: string }): Tag[] {
  const model = `api::${type}.${type}`;
  return [
    { type: 'Document', id: `${model}_${documentId}` },
    { type: 'Document', id: `${model}_LIST` },
  ];
}
