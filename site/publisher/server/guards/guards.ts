import type { IncomingMessage } from 'node:http';
import { type Answer, refusal } from '../answer.ts';
import { readBody } from '../body.ts';
import { bears } from './bearer.ts';
import { createBuckets } from './buckets.ts';
import { createReplays } from './replays.ts';
import { createVerifier, readClaim } from './signature.ts';

/** Lets a request pass, or answers it. */
type Guard = (request: IncomingMessage) => Promise<Answer | undefined>;

/** Who a route is for: everybody; who bears the secret; that, or who signs with it. */
export type GuardName = 'everybody' | 'bearer' | 'signal';
export type Guards = Record<GuardName, Guard>;

/** Why a signal was refused. */
export type Refused = 'no bearer' | 'too large' | 'forged' | 'replayed' | Unclaimed;
type Unclaimed = Extract<ReturnType<typeof readClaim>, string>;

export interface GuardOptions {
  /** What a bearer bears. */
  secret: string;
  /** What others sign with: `whsec_` and base64. Without it, no signature is accepted. */
  webhookSecret?: string | undefined;
  now(): Date;
  /** Told of each signal. */
  count(outcome: 'accepted' | Refused): void;
}

/** Strapi's webhook carries the whole document. */
const LARGEST_OF_BEARER = 1 << 20;
/** A signed body is read before its sender is known; the specification advises less than this. */
const LARGEST_SIGNED = 20 * 1024;

const answers: Record<Refused, [status: number, error: string]> = {
  unsigned: [401, 'The request neither bears the secret nor is signed.'],
  'no bearer': [401, 'The request does not bear the secret.'],
  malformed: [401, 'webhook-id, webhook-timestamp or webhook-signature is malformed.'],
  expired: [401, 'webhook-timestamp is more than 5 minutes ago.'],
  early: [401, 'webhook-timestamp is more than 5 minutes from now.'],
  forged: [401, 'No signature is that of the message.'],
  replayed: [409, 'This webhook-id was received before.'],
  'too large': [413, 'The body is too large: a signal needs none.'],
};

/**
 * The cheapest check comes first. Only failures are limited, for each address: whoever
 * authenticates passes, whatever others do from the same address.
 */
export function createGuards({ secret, webhookSecret, now, count }: GuardOptions): Guards {
  const verify = webhookSecret === undefined ? undefined : createVerifier(webhookSecret);
  const replays = createReplays(10_000);
  const buckets = createBuckets({ capacity: 20, perSecond: 1, most: 10_000 });

  /** Ends the connection too: what is left of the body is not read. */
  function refuse(request: IncomingMessage, refused: Refused): Answer {
    const wait = buckets.take(request.socket.remoteAddress ?? '', now());
    const [status, error] = answers[refused];
    if (wait === 0) return refusal(status, error, { connection: 'close' });
    const headers = { connection: 'close', 'retry-after': String(wait) };
    return refusal(429, `Too many requests failed. ${error}`, headers);
  }

  async function signatureProblem(request: IncomingMessage): Promise<Refused | undefined> {
    const claim = readClaim(request.headers, now());
    if (claim === 'unsigned' && request.headers.authorization !== undefined) return 'no bearer';
    if (typeof claim === 'string') return claim;
    if (verify === undefined) return 'forged';
    const body = await readBody(request, LARGEST_SIGNED);
    if (body === undefined) return 'too large';
    if (!verify(claim, body)) return 'forged';
    return replays.take(claim.id, claim.timestamp, now()) ? undefined : 'replayed';
  }

  async function signalOfBearer(request: IncomingMessage): Promise<Answer | undefined> {
    const body = await readBody(request, LARGEST_OF_BEARER);
    count(body === undefined ? 'too large' : 'accepted');
    if (body !== undefined) return undefined;
    return refusal(...answers['too large'], { connection: 'close' });
  }

  const isBearer = (request: IncomingMessage) => bears(request.headers.authorization, secret);

  return {
    everybody: async () => undefined,

    bearer: async (request) => (isBearer(request) ? undefined : refuse(request, 'no bearer')),

    async signal(request) {
      if (isBearer(request)) return signalOfBearer(request);
      const problem = await signatureProblem(request);
      count(problem ?? 'accepted');
      return problem === undefined ? undefined : refuse(request, problem);
    },
  };
}
