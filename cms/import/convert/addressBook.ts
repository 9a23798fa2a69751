import { sections } from '@parvis/shared';
import type { SiteName } from '../source.ts';
import type { Addressed } from './catalogue.ts';

/** Where each old site was published, `https://blog.example.fr`. */
export type SiteOrigins = Readonly<Record<SiteName, string>>;

/** What an address of the old sites leads to now. */
interface Destination {
  address: string;
  /** The document, when the address was a document's. */
  entry: Addressed | null;
}

export interface AddressBook {
  /** The destination of a path of the old sites; undefined when nothing imported was there. */
  find(path: string): Destination | undefined;
  /** The address of a post, by its file's name. */
  post(name: string): string | undefined;
}

/** Pages of the old sites that have a counterpart here. */
export const counterparts: Readonly<Record<string, string>> = {
  '/approche/incubateurs': sections.incubators,
  '/blog': sections.posts,
  '/communaute': sections.authors,
  '/incubateurs': sections.incubators,
  '/recrutement': sections.roles,
  '/startups': sections.startups,
};

/** Knows every address that what is imported ever had. `extra` are old addresses and where they lead. */
export function addressBookOf(
  entries: readonly Addressed[],
  extra: readonly { from: string; to: string }[],
): AddressBook {
  const byAddress = new Map<string, Destination>();
  const remember = (path: string, destination: Destination) => {
    const key = keyOf(path);
    if (key !== '' && !byAddress.has(key)) byAddress.set(key, destination);
  };
  for (const entry of entries) remember(entry.address, { address: entry.address, entry });
  for (const which of ['oldAddresses', 'otherAddresses'] as const) {
    for (const entry of entries) {
      for (const path of entry[which]) remember(path, { address: entry.address, entry });
    }
  }
  for (const { from, to } of extra) {
    remember(from, byAddress.get(keyOf(to)) ?? { address: to, entry: null });
  }
  for (const [path, address] of Object.entries(counterparts)) {
    remember(path, { address, entry: null });
  }
  const posts = new Map(
    entries.filter(({ type }) => type === 'post').map((entry) => [entry.name, entry.address]),
  );
  return {
    find: (path) => byAddress.get(keyOf(path)),
    post: (name) => posts.get(name),
  };
}

/** Addresses that were the same page: with or without `.html`, a last slash, capitals or encoding. */
export function keyOf(path: string): string {
  return decoded(path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(?:\/index)?\.html?$|\/index$/, '')
    .replace(/\/+$/, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
