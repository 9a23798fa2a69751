import { isIPv6 } from 'node:net';

/** Addresses at which one listens and that nobody can be asked at. */
const everywhere = new Set(['0.0.0.0', '::']);

/** How this machine asks what listens at a host, as an address has it. */
export function reachable(host: string): string {
  const asked = everywhere.has(host) ? '127.0.0.1' : host;
  return isIPv6(asked) ? `[${asked}]` : asked;
}
