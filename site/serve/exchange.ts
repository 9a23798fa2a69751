import type { Readable } from 'node:stream';

/** The parts of a request that decide its answer. */
export interface Request {
  method: string;
  /** Path and query, as on the request line. */
  target: string;
  accept?: string | undefined;
  acceptEncoding?: string | undefined;
  ifNoneMatch?: string | undefined;
}

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** A stream has its length in the headers. */
  body?: Buffer | Readable;
}
