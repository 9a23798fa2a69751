import type { AnyDocument, DocumentType, PublicationDocuments } from '@parvis/shared';
import { type Cms, CmsUnavailableError } from '../../site/publisher/cms/client.ts';

/** A CMS of the tests: it publishes, unpublishes, goes down, and counts what it is asked. */
export interface FakeCms extends Cms {
  publish(type: DocumentType, document: AnyDocument): void;
  publishBroken(type: DocumentType, documentId: string, attributes: Record<string, unknown>): void;
  unpublish(type: DocumentType, documentId: string): void;
  /** Its staff plan a change; `null`: none is left to be done. */
  plan(at: string | null): void;
  /** Publishes anew, with another text, what no template can show. */
  mendBodies(): void;
  loseEverything(): void;
  goDown(): void;
  comeBack(): void;
  holdFile(source: string, bytes: Uint8Array): void;
  /** Answers for documents, and fails for files. */
  withholdFiles(withheld: boolean): void;
  documentsAsked(): number;
}

/** Strapi keeps words in one text, separated by commas. */
const wordFields = new Set(['places', 'technologies', 'skills', 'themes', 'userTypes']);

export function createFakeCms(): FakeCms {
  const documents = new Map<string, PublicationDocuments['documents'][number]>();
  const files = new Map<string, Uint8Array>();
  let versions = 0;
  let isDown = false;
  let withholdsFiles = false;
  let asked = 0;
  let nextPlanned: string | null = null;

  function put(type: DocumentType, documentId: string, attributes: Record<string, unknown>): void {
    versions += 1;
    const version = `v${versions}`;
    documents.set(`${type} ${documentId}`, { type, documentId, version, attributes });
  }

  function answering<Value>(answer: () => Value): Promise<Value> {
    if (isDown) return Promise.reject(new CmsUnavailableError('The fake CMS is down.'));
    return Promise.resolve(answer());
  }

  return {
    publish: (type, document) => put(type, document.documentId, attributesOf(document)),
    publishBroken: put,
    unpublish: (type, documentId) => void documents.delete(`${type} ${documentId}`),
    plan: (at) => {
      nextPlanned = at;
    },
    mendBodies() {
      for (const { type, documentId, attributes } of documents.values()) {
        if (attributes.body === 'explose') put(type, documentId, { ...attributes, body: 'calme' });
      }
    },
    loseEverything: () => documents.clear(),
    goDown: () => {
      isDown = true;
    },
    comeBack: () => {
      isDown = false;
    },
    holdFile: (source, bytes) => void files.set(source, bytes),
    withholdFiles: (withheld) => {
      withholdsFiles = withheld;
    },
    documentsAsked: () => asked,

    index: () =>
      answering(() => ({
        count: documents.size,
        nextPlanned,
        documents: [...documents.values()].map(({ type, documentId, version }) => ({
          type,
          documentId,
          version,
        })),
      })),

    documents: (type, ids) =>
      answering(() => {
        asked += ids.length;
        return { documents: ids.flatMap((id) => documents.get(`${type} ${id}`) ?? []) };
      }),

    file: (source) =>
      withholdsFiles
        ? Promise.reject(new CmsUnavailableError('The fake CMS keeps its files.'))
        : answering(() => files.get(source)),
  };
}

function attributesOf(document: AnyDocument): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => [
      name,
      wordFields.has(name) && Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}
