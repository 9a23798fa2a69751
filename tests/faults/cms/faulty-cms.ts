import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DocumentType, publicationApi } from '@parvis/shared';
import type { FakeCms } from '../../publisher/fake-cms.ts';

/** What the publisher asks for. */
export type Door = 'index' | 'documents' | 'file';

/** Answers in the place of the CMS, which would have said `body`. */
export type Fault = (response: ServerResponse, body: string | Uint8Array) => void;

/** The publication API of a fake CMS over HTTP, which misbehaves on demand. */
export interface FaultyCms {
  url: string;
  token: string;
  /** Misbehaves for the next requests at a door. */
  next(door: Door, fault: Fault, times?: number): void;
  /** Does something when a door is next asked, before it answers. */
  meanwhile(door: Door, act: () => void): void;
  /** How often a door was asked. */
  asked(door: Door): number;
  /** Misbehaves no more. */
  behave(): void;
  close(): Promise<void>;
}

/** @param port chosen by the system when absent */
export async function serveCms(content: FakeCms, port = 0): Promise<FaultyCms> {
  const token = 'a-token-of-the-tests';
  const faults: Record<Door, Fault[]> = { index: [], documents: [], file: [] };
  const acts: Record<Door, (() => void)[]> = { index: [], documents: [], file: [] };

  const asked: Record<Door, number> = { index: 0, documents: 0, file: 0 };

  const server = createServer(async (request, response) => {
    if (request.headers.authorization !== `Bearer ${token}`) {
      response.writeHead(401).end();
      return;
    }
    const url = new URL(request.url ?? '', 'http://cms.invalid');
    const door = doorOf(url.pathname);
    asked[door] += 1;
    acts[door].shift()?.();
    const body = await answerOf(content, door, url).catch(() => null);
    if (body === null) response.writeHead(503).end();
    else if (body === undefined) response.writeHead(404).end();
    else (faults[door].shift() ?? answer)(response, body);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    next(door, fault, times = 1) {
      faults[door].push(...Array.from({ length: times }, () => fault));
    },
    meanwhile: (door, act) => void acts[door].push(act),
    asked: (door) => asked[door],
    behave() {
      for (const waiting of [...Object.values(faults), ...Object.values(acts)]) waiting.length = 0;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function doorOf(path: string): Door {
  if (path === publicationApi.index) return 'index';
  return path === publicationApi.documents ? 'documents' : 'file';
}

async function answerOf(
  content: FakeCms,
  door: Door,
  { pathname, searchParams }: URL,
): Promise<string | Uint8Array | undefined> {
  if (door === 'index') return JSON.stringify(await content.index());
  if (door === 'file') return content.file(pathname);
  const type = searchParams.get('type') as DocumentType;
  return JSON.stringify(await content.documents(type, searchParams.get('ids')?.split(',') ?? []));
}

/** As a CMS that is well. */
export const answer: Fault = (response, body) => {
  const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
  response.writeHead(200, { 'content-type': type }).end(body);
};
