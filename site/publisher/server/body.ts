import type { IncomingMessage } from 'node:http';

/**
 * The body of a request; none when it is larger than `largest` bytes. One that says so by itself
 * is not read at all, another is read no further.
 *
 * @throws when the sender goes away, or is slower than the server's patience
 */
export function readBody(request: IncomingMessage, largest: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return Promise.resolve(undefined);
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | undefined>();
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > largest) {
      request.pause();
      resolve(undefined);
    } else chunks.push(chunk);
  });
  request.on('end', () => resolve(Buffer.concat(chunks)));
  request.on('error', reject);
  return promise;
}
