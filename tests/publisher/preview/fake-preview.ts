import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CompiledSite,
  type PreviewAnswer,
  type PreviewDraft,
  type PreviewLink,
  type PreviewPurpose,
  writePreviewLink,
} from '@parvis/shared';
import { CmsUnavailableError } from '../../../site/publisher/cms/client.ts';
import { createPreview, type Preview } from '../../../site/publisher/preview/preview.ts';
import { previewSeal } from '../../../site/publisher/preview/seal.ts';
import type { Answer } from '../../../site/publisher/server/answer.ts';
import { createSnapshot, type Snapshot } from '../../../site/publisher/snapshot/snapshot.ts';
import { createFakeSite } from '../fake-site.ts';

export const now = new Date('2026-03-10T10:00:00.000Z');
const seal = previewSeal('un secret de la rédaction');

/** Previews of a CMS that answers what a test says, and remembers what it was asked. */
export interface FakePreview extends Preview {
  content: Snapshot;
  asked: { link: string; purpose: PreviewPurpose }[];
  logged: string[];
  /** What the CMS answers from now on; `silent` when it does not. */
  cmsSays(answer: PreviewAnswer | 'silent'): void;
  /** The CMS answers when the test lets it. */
  cmsWaits(): () => void;
  cmsHas(path: string, bytes: string): void;
}

export function createFakePreview(
  site: Pick<CompiledSite, 'queries' | 'render'> = createFakeSite(),
): FakePreview {
  const content = createSnapshot(now);
  const files = new Map<string, Uint8Array>();
  const asked: FakePreview['asked'] = [];
  const logged: string[] = [];
  let answer: PreviewAnswer | 'silent' = 'silent';
  let waiting = Promise.resolve();

  const preview = createPreview({
    ...{ site, content, seal },
    now: () => now,
    adminUrl: 'https://redaction.invalid/admin',
    async drafts(link, purpose) {
      asked.push({ link, purpose });
      await waiting;
      if (answer === 'silent') throw new CmsUnavailableError('The CMS does not answer.');
      return answer;
    },
    file: async (path) => files.get(path),
    log: (level, message, facts) =>
      void logged.push(`${level} ${message} ${JSON.stringify(facts ?? {})}`),
  });

  return {
    ...preview,
    ...{ content, asked, logged },
    cmsSays: (said) => {
      answer = said;
    },
    cmsWaits() {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting = promise;
      return resolve;
    },
    cmsHas: (path, bytes) => void files.set(path, Buffer.from(bytes)),
  };
}

export function aLink(fields: Partial<PreviewLink> = {}): string {
  const expiresAt = new Date('2026-03-11T10:00:00.000Z');
  return writePreviewLink(
    { type: 'post', documentId: 'brouillon', version: 'saved', share: null, expiresAt, ...fields },
    seal,
  );
}

export function aDraft(fields: Partial<PreviewDraft> = {}): PreviewDraft {
  return {
    type: 'post',
    documentId: 'brouillon',
    state: 'draft',
    attributes: { title: 'Un secret', slug: 'un-secret', body: 'Encore à relire.' },
    missing: [],
    labels: { title: 'Titre', body: 'Texte' },
    ...fields,
  };
}

export function aContent(fields: Partial<PreviewDraft> = {}): PreviewAnswer {
  return { document: aDraft(fields), linked: [], files: [] };
}

/** The text of an answer, as a browser gets it. */
export async function textOf(answer: Answer): Promise<string> {
  if ('text' in answer) return answer.text;
  if ('json' in answer) return JSON.stringify(answer.json);
  const server = createServer((_request, response) => answer.stream(response)).listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const text = await (await fetch(`http://127.0.0.1:${port}`)).text();
  server.closeAllConnections();
  server.close();
  return text;
}
