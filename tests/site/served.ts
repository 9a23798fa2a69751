import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledSite, PublicPicture, SearchEntry } from '@parvis/shared';
import sharp from 'sharp';
import { fileOfAddress } from '../../site/publisher/releases/manifest.ts';
import { REDIRECTS_FILE, redirectsFile } from '../../site/publisher/releases/redirects.ts';
import { createShards } from '../../site/publisher/search/shards.ts';
import { openFolder } from '../../site/serve/folder.ts';
import { closeServer, createSiteServer } from '../../site/serve/server.ts';
import { freePorts } from '../journeys/ports.ts';
import { builtSite, renderAll } from './built.ts';
import { type Community, fakeReading } from './fake-reading.ts';

/** A community's site at a real address, as visitors get it. */
export interface ServedCommunity {
  /** `http://127.0.0.1:…`, which is also the site's own address in its pages. */
  url: string;
  /** Every route of the site. */
  addresses: string[];
  /** What the routes answered, by address. */
  pages: ReadonlyMap<string, { status: number; body: string }>;
  /** Stops the server, and deletes the files. */
  close(): Promise<void>;
}

const SHARD_CAPACITY = 250;
const assets = fileURLToPath(new URL('../../site/dist/client', import.meta.url));

/**
 * Renders a community into a folder of its own, with pictures drawn for those that it names, the
 * index of the search and the redirects, and serves it with the embedded server.
 */
export async function serveCommunity(community: Community): Promise<ServedCommunity> {
  const [port] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const site = await builtSite(url);
  const pages = await renderAll(site, community);
  const folder = await mkdtemp(join(tmpdir(), 'parvis-served-'));
  await cp(assets, folder, { recursive: true });
  await writeAll(folder, [
    ...[...pages].map(([address, { body }]) => file(fileOfAddress(address), body)),
    ...(await drawn(community)),
    ...searchIndex(site, community),
    file(
      REDIRECTS_FILE,
      redirectsFile(community.documents.redirect ?? [], (to) => pages.has(to)),
    ),
  ]);
  const server = createSiteServer(openFolder(folder), console.error);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url,
    addresses: [...pages.keys()],
    pages,
    async close() {
      await closeServer(server);
      await rm(folder, { recursive: true });
    },
  };
}

interface PublicFile {
  path: string;
  bytes: string | Uint8Array;
}

const file = (path: string, bytes: PublicFile['bytes']): PublicFile => ({ path, bytes });

async function writeAll(folder: string, files: readonly PublicFile[]): Promise<void> {
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

/** A plain picture for each file of each picture, so that none is missing. */
function drawn({ pictures = {} }: Community): Promise<PublicFile[]> {
  return Promise.all(
    Object.values(pictures).flatMap((picture) =>
      picture.formats.flatMap(({ type, widths }) =>
        widths.map(async ({ path, width }) =>
          file(path.slice(1), await draw(picture, width, type)),
        ),
      ),
    ),
  );
}

function draw({ width, height }: PublicPicture, drawnWidth: number, type: string): Promise<Buffer> {
  const size = { width: drawnWidth, height: Math.round((drawnWidth * height) / width) };
  const background = { r: 150, g: 170, b: 160 };
  return sharp({ create: { ...size, channels: 3, background } })
    .toFormat(type.replace('image/', '') as 'png')
    .toBuffer();
}

function searchIndex(site: CompiledSite, community: Community): PublicFile[] {
  const reading = fakeReading(community);
  const shards = createShards(SHARD_CAPACITY);
  for (const group of Object.values(site.searchGroups)) {
    for (const { address } of group(reading)) {
      const entry = site.queries.searchEntry?.(reading, address) as SearchEntry | null;
      if (entry !== null) shards.put(entry);
    }
  }
  return shards.build().put;
}
