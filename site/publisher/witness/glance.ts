import { hashOf } from '../releases/blobs.ts';

/** What a visitor should get at a public address. */
export interface Expected {
  /** From the root of the site: `/actualites/bonjour/`. */
  address: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  hash: string;
}

/** Looks at an address once, as a visitor does. Resolves to what is in the way, in French, or to null. */
export type Glance = (expected: Expected) => Promise<string | null>;

const DEADLINE = 5_000;

/** @param siteUrl the public address of the site, or another that leads to the same server */
export function createGlance(siteUrl: string): Glance {
  return async ({ address, hash }) => {
    const url = new URL(address, siteUrl);
    try {
      // Nothing is asked about caches: those of the way are part of what visitors get.
      const response = await fetch(url, { signal: AbortSignal.timeout(DEADLINE) });
      if (response.status !== 200) {
        await response.body?.cancel();
        return `L’adresse ${url} répond par une erreur (${response.status}).`;
      }
      if (hashOf(await response.bytes()) === hash) return null;
      return `L’adresse ${url} donne encore une autre version de la page.`;
    } catch (error) {
      return `L’adresse ${url} ne répond pas (${codeOf(error)}).`;
    }
  };
}

/** Node says « fetch failed », and puts the reason in the cause. */
function codeOf(error: unknown): string {
  const { name, cause } = error as Error;
  if (name === 'TimeoutError') return 'délai dépassé';
  return (cause as NodeJS.ErrnoException | undefined)?.code ?? name;
}
