import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDocumentType, publicationApi } from '@parvis/shared';
import type { FakeCms } from '../publisher/fake-cms.ts';

/** The fake CMS behind HTTP, as the publisher meets the real one. */
export async function serveCms(cms: FakeCms): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://cms.invalid');
    response.setHeader('content-type', 'application/json');
    if (url.pathname === publicationApi.index) {
      response.end(JSON.stringify(await cms.index()));
      return;
    }
    if (url.pathname.startsWith('/uploads/')) {
      const bytes = await cms.file(url.pathname + url.search);
      if (bytes === undefined) response.writeHead(404).end();
      else response.end(bytes);
      return;
    }
    const type = url.searchParams.get('type') ?? '';
    const ids = url.searchParams.get('ids')?.split(',') ?? [];
    if (!isDocumentType(type)) response.writeHead(400).end('{}');
    else response.end(JSON.stringify(await cms.documents(type, ids)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
