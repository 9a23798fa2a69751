import { slugOf } from '@parvis/shared';

/** Something that files refer to by name. */
export interface Listed {
  documentId: string;
  /** The file's name, by which others refer to it; its title and former names will do. */
  name: string;
  title: string;
  /** Names it used to have. */
  aliases: readonly string[];
}

interface Found {
  documentId: string;
  title: string;
  /** Whether the reference was its very name, or was recognised. */
  isExact: boolean;
}

/** Finds documents by the names that files refer to them with. */
export interface Directory {
  find(reference: string): Found | undefined;
  byId(documentId: string): Listed | undefined;
}

/** Names are compared exactly first; then without case, accents, spaces nor signs, where only one fits. */
export function directoryOf(listed: readonly Listed[]): Directory {
  const exact = new Map<string, Listed>();
  const loose = new Map<string, Set<Listed>>();
  const ids = new Map(listed.map((one) => [one.documentId, one]));
  for (const one of listed) {
    exact.set(one.name, one);
  }
  for (const one of listed) {
    for (const other of [one.title, ...one.aliases]) if (!exact.has(other)) exact.set(other, one);
    for (const spelling of [one.name, one.title, ...one.aliases]) {
      const key = compact(spelling);
      if (key !== '') loose.set(key, (loose.get(key) ?? new Set()).add(one));
    }
  }
  return {
    find(reference) {
      const name = reference.normalize('NFC').trim();
      const known = exact.get(name);
      if (known !== undefined) return found(known, true);
      const candidates = [...(loose.get(compact(name)) ?? [])];
      const [only] = candidates;
      return only !== undefined && candidates.length === 1 ? found(only, false) : undefined;
    },
    byId: (documentId) => ids.get(documentId),
  };
}

function found({ documentId, title }: Listed, isExact: boolean): Found {
  return { documentId, title, isExact };
}

function compact(name: string): string {
  return slugOf(name, '')
    .replace(/^sans-titre$/, '')
    .replaceAll('-', '');
}
