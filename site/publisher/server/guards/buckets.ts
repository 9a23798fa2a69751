/** How many failures each address may have: some at once, then some a second. */
export interface Buckets {
  /**
   * Counts a failure.
   *
   * @returns the seconds to wait when there were too many; 0 otherwise
   */
  take(address: string, now: Date): number;
  /** How many addresses are remembered. */
  size(): number;
}

interface Bucket {
  tokens: number;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * A token bucket for each address. Where memory ends, the address that failed longest ago is
 * forgotten.
 *
 * @param options.capacity  failures at once
 * @param options.perSecond failures a second, after those
 * @param options.most      addresses that are remembered
 */
export function createBuckets(options: {
  capacity: number;
  perSecond: number;
  most: number;
}): Buckets {
  const { capacity, perSecond, most } = options;
  const buckets = new Map<string, Bucket>();

  function filled({ tokens, at }: Bucket, now: number): Bucket {
    // A clock that goes back gives nothing, and takes nothing.
    const earned = (Math.max(0, now - at) / 1000) * perSecond;
    return { tokens: Math.min(capacity, tokens + earned), at: now };
  }

  return {
    take(address, now) {
      const known = buckets.get(address) ?? { tokens: capacity, at: now.getTime() };
      const bucket = filled(known, now.getTime());
      const isEmpty = bucket.tokens < 1;
      if (!isEmpty) bucket.tokens -= 1;
      // Put last: the first of the map is the one that failed longest ago.
      buckets.delete(address);
      buckets.set(address, bucket);
      if (buckets.size > most) buckets.delete(buckets.keys().next().value as string);
      return isEmpty ? Math.ceil((1 - bucket.tokens) / perSecond) : 0;
    },

    size: () => buckets.size,
  };
}
