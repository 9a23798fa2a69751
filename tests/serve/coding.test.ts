import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { chooseCoding, compress } from '../../site/serve/coding.ts';

const table: [acceptEncoding: string | undefined, chosen: 'br' | 'gzip' | undefined][] = [
  [undefined, undefined],
  ['', undefined],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br ; q=0.9 , gzip;q=0.9', 'br'],
  ['*', 'br'],
  ['br;q=0, *;q=0.1', 'gzip'],
  ['gzip;q=0, *', 'br'],
  ['identity', undefined],
  ['identity, gzip;q=0.5', undefined],
  ['identity;q=0.5, gzip;q=0.5', 'gzip'],
  ['identity;q=0', undefined],
  ['gzip;q=1.5', undefined],
  ['gzip;q=', undefined],
  ['gzip;q=abc, br;q=0.001', 'br'],
  ['deflate, zstd', undefined],
];

for (const [acceptEncoding, chosen] of table) {
  test(`“${acceptEncoding}” gets ${chosen ?? 'the bytes as they are'}`, () => {
    assert.equal(chooseCoding(acceptEncoding), chosen);
  });
}

const weight = fc.constantFrom(
  '',
  ';q=0',
  ';q=0.0',
  ';q=0.3',
  '; q=1',
  ';q=1.000',
  ';level=2;q=0.7',
);
const coding = fc.tuple(fc.constantFrom('br', 'gzip', 'identity', '*', 'deflate'), weight);
const header = fc.oneof(
  fc.string(),
  fc.array(coding).map((parts) => parts.map((part) => part.join('')).join(', ')),
);

test('whatever a visitor asks, what is chosen is something that was asked', () => {
  fc.assert(
    fc.property(header, (acceptEncoding) => {
      const chosen = chooseCoding(acceptEncoding);
      if (chosen === undefined) return;
      const asked = acceptEncoding.toLowerCase();
      assert.ok(asked.includes(chosen) || asked.includes('*'));
    }),
  );
});

test('what is refused with a weight of zero is never chosen', () => {
  const refusal = fc.constantFrom('q=0', 'q=0.0', 'q=0.000', 'Q=0');
  fc.assert(
    fc.property(fc.constantFrom('br', 'gzip'), refusal, header, (refused, zero, others) => {
      assert.notEqual(chooseCoding(`${others}, ${refused};${zero}`), refused);
    }),
  );
});

test('any bytes come back from each compression', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (array) => {
      const bytes = Buffer.from(array);
      assert.deepEqual(brotliDecompressSync(await compress(bytes, 'br')), bytes);
      assert.deepEqual(gunzipSync(await compress(bytes, 'gzip')), bytes);
    }),
    { numRuns: 20 },
  );
});
