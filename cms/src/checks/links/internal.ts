/**
 * The path of the site that a link leads to, without its anchor: `/startups/cantinelle/`.
 * None for a link elsewhere, to a part of the same text, by mail or by telephone.
 */
export function internalPath(href: string, siteUrl: string): string | undefined {
  const trimmed = href.trim();
  if (!/^(?:https?:\/\/|\/(?!\/))/i.test(trimmed)) return undefined;
  const address = URL.parse(trimmed, siteUrl);
  if (address === null || address.origin !== URL.parse(siteUrl)?.origin) return undefined;
  return decoded(address.pathname);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether an address is only for who writes: this machine, its network, or the admin of the CMS. */
export function isPrivate(href: string, siteUrl: string): boolean {
  const address = URL.parse(href.trim(), siteUrl);
  if (address === null || !/^https?:$/.test(address.protocol)) return false;
  if (
    /^\/admin(?:\/|$)/.test(address.pathname) &&
    /content-manager|plugins|auth|^\/admin\/?$/.test(address.pathname)
  ) {
    return true;
  }
  if (address.origin === URL.parse(siteUrl)?.origin) return false;
  return privateHost.test(address.hostname);
}

const privateHost =
  /^(?:localhost|.+\.(?:local|localhost|internal)|127\.\d+\.\d+\.\d+|0\.0\.0\.0|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|\[::1\])$/i;
