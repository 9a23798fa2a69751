import type { Part } from '../building/parts.ts';
import { cmsServer, site } from '../building/parts.ts';
import type { House } from '../starting/house.ts';

/** What a change of the sources asks for while developing. */
export interface Reaction {
  /** Folders, from the root of the repository. */
  folders: readonly string[];
  build: readonly Part[];
  restart: readonly (keyof House['residents'])[];
}

const reactions: readonly Reaction[] = [
  { folders: ['cms/src', 'cms/config'], build: [cmsServer], restart: ['cms'] },
  { folders: ['site/src', 'site/adapter', 'site/public'], build: [site], restart: ['publisher'] },
  { folders: ['site/publisher'], build: [], restart: ['publisher'] },
  { folders: ['site/serve'], build: [], restart: ['site'] },
  { folders: ['shared/src'], build: [cmsServer, site], restart: ['cms', 'publisher'] },
];

export const watchedFolders: readonly string[] = reactions.flatMap(({ folders }) => folders);

/** One reaction to all the paths that changed: each part built once, each process restarted once. */
export function reactionTo(paths: Iterable<string>): Omit<Reaction, 'folders'> {
  const changed = [...paths];
  const concerned = reactions.filter(({ folders }) =>
    folders.some((folder) => changed.some((path) => path.startsWith(`${folder}/`))),
  );
  return {
    build: [...new Set(concerned.flatMap(({ build }) => build))],
    restart: [...new Set(concerned.flatMap(({ restart }) => restart))],
  };
}
