import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  DocumentStatus,
  PublicStatus,
  PublisherTroubles,
  ReleaseList,
  ReleasesOfDocument,
} from '@parvis/shared';
import { signal } from './harness.ts';

/** A publisher that is what a test says it is, and remembers what it was asked. */
export interface FakePublisher {
  /** For the CMS: where it finds this publisher. */
  environment: Record<string, string>;
  /** Changes what it says of itself. */
  is(status: Partial<PublicStatus>): void;
  /** What it says of every document. */
  saysOfDocuments(status: DocumentStatus): void;
  hasTroubles(problems: Partial<PublisherTroubles['problems']>): void;
  released(...releases: ReleaseList): void;
  /** Which releases it says carried the versions of every document. */
  carried(...releases: ReleasesOfDocument['releases']): void;
  /** Tells who listens that something happened. */
  tells(kind: string): void;
  /** Whether it answers at all. */
  goesAway(): void;
  comesBack(): void;
  /** What it was told to do, as `POST /rollback?release=3`. */
  commands: string[];
  stop(): Promise<void>;
}

export async function startFakePublisher(): Promise<FakePublisher> {
  const listeners = new Set<ServerResponse>();
  const problems: PublisherTroubles['problems'] = { documents: [], pages: [], pictures: [] };
  const commands: string[] = [];
  let isAway = false;
  let releases: ReleaseList = [];
  let carried: ReleasesOfDocument = { releases: [] };
  let documents: DocumentStatus = { state: 'absent' };
  let status: PublicStatus = {
    state: 'live',
    release: 7,
    activatedAt: '2026-11-24T13:02:37.000Z',
    age: 60,
    heldAt: null,
    changesWait: false,
    searchedAt: null,
    lateSince: null,
  };

  const answers: Record<string, () => unknown> = {
    '/status': () => status,
    '/status/details': () => ({ ...status, problems }),
    '/releases': () => releases,
  };

  function answersOfDocuments(url: string): (() => unknown) | undefined {
    if (url.startsWith('/status/')) return () => documents;
    if (url.startsWith('/releases/of/')) return () => carried;
    return undefined;
  }

  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    if (isAway) return void request.socket.destroy();
    if (request.headers.authorization !== `Bearer ${signal.secret}`) {
      return void response.writeHead(url === '/signal' ? 202 : 401).end();
    }
    if (method === 'POST') {
      if (url !== '/signal') commands.push(`POST ${url}`);
      return void response.end(JSON.stringify({ release: status.release }));
    }
    if (url === '/events') {
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return void response.writeHead(200, { 'content-type': 'text/event-stream' }).write('\n');
    }
    const answer = answers[url] ?? answersOfDocuments(url);
    if (answer === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer()));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  return {
    environment: { PARVIS_SIGNAL_URL: `http://127.0.0.1:${port}/signal` },
    commands,
    is(changed) {
      status = { ...status, ...changed };
    },
    saysOfDocuments(said) {
      documents = said;
    },
    hasTroubles: (found) => void Object.assign(problems, found),
    released(...list) {
      releases = list;
    },
    carried(...list) {
      carried = { releases: list };
    },
    tells(kind) {
      for (const listener of listeners) listener.write(`event: ${kind}\ndata: {}\n\n`);
    },
    goesAway() {
      isAway = true;
      for (const listener of listeners) listener.destroy();
    },
    comesBack() {
      isAway = false;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
