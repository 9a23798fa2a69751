import type { IncomingHttpHeaders } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { isSame } from './bearer.ts';

/** What the headers of a signed signal say, before anything is known to be true. */
export interface Claim {
  id: string;
  /** Seconds since 1970. */
  timestamp: number;
  signatures: string[];
}

/** Seconds by which the sender's clock may differ from this one's. */
export const TOLERANCE = 300;

/** A full stop in an identifier would let one signature stand for two messages. */
const idPattern = /^[!-\-/-~]{1,256}$/;
const timestampPattern = /^\d{1,12}$/;
const LONGEST_SIGNATURES = 2048;

/**
 * Reads the headers of the Standard Webhooks specification; costs next to nothing.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 *
 * @returns what is wrong with them otherwise
 */
export function readClaim(
  headers: IncomingHttpHeaders,
  now: Date,
): Claim | 'unsigned' | 'malformed' | 'expired' | 'early' {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signatures = headers['webhook-signature'];
  if (id === undefined && timestamp === undefined && signatures === undefined) return 'unsigned';
  if (typeof id !== 'string' || !idPattern.test(id)) return 'malformed';
  if (typeof timestamp !== 'string' || !timestampPattern.test(timestamp)) return 'malformed';
  if (typeof signatures !== 'string' || signatures.length > LONGEST_SIGNATURES) return 'malformed';

  const lateness = now.getTime() / 1000 - Number(timestamp);
  if (lateness > TOLERANCE) return 'expired';
  if (lateness < -TOLERANCE) return 'early';
  return { id, timestamp: Number(timestamp), signatures: signatures.split(' ') };
}

/** Tells whether one of a claim's signatures is that of its message. */
export type Verifier = (claim: Claim, body: Buffer) => boolean;

/**
 * @param secret `whsec_` and the key in base64
 * @throws when the secret is not of that form
 */
export function createVerifier(secret: string): Verifier {
  const webhook = new Webhook(secret);
  // The package's own `verify` reads the clock of the machine and knows no replay: only its
  // signature is used.
  return ({ id, timestamp, signatures }, body) => {
    const wanted = webhook.sign(id, new Date(timestamp * 1000), body);
    return signatures.some((signature) => isSame(signature, wanted));
  };
}
