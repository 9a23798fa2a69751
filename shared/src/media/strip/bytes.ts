/** A file that does not follow its own format. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

/** The bytes from `start` to `end`. @throws Malformed when the file ends before */
export function part(bytes: Uint8Array, start: number, end: number): Uint8Array {
  if (end > bytes.length) throw new Malformed(`it ends before byte ${end}`);
  return bytes.subarray(start, end);
}

export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function word(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...part(bytes, start, start + length));
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const one of parts) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}
