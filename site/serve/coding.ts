import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A compression that this server makes. */
export type Coding = 'br' | 'gzip';

/** In the order of preference where a visitor has none: brotli is the smaller. */
const codings: readonly Coding[] = ['br', 'gzip'];

/** Most of what the highest level gains, in a fiftieth of its time: pages are compressed on demand. */
export const BROTLI_QUALITY = 5;
export const GZIP_LEVEL = 6;

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** Compresses on a thread of its own: other visitors are answered meanwhile. */
export function compress(bytes: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === 'gzip') return gzipOf(bytes, { level: GZIP_LEVEL });
  return brotliOf(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/**
 * The compression that a visitor prefers, by the weights of `Accept-Encoding`; none when the
 * bytes as they are suit better, or when nothing would suit.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-accept-encoding
 */
export function chooseCoding(acceptEncoding: string | undefined): Coding | undefined {
  if (acceptEncoding === undefined) return undefined;
  const weights = weightsOf(acceptEncoding);
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? 0;
  const best = codings.reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one));
  const weightOfIdentity = weights.get('identity') ?? 0;
  return weightOf(best) > 0 && weightOf(best) >= weightOfIdentity ? best : undefined;
}

function weightsOf(acceptEncoding: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    if (name !== '') weights.set(name, weightIn(parameters));
  }
  return weights;
}

/** A weight that cannot be read is none: what a visitor may not want is not sent. */
function weightIn(parameters: readonly string[]): number {
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  if (weight === undefined) return 1;
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0;
}
