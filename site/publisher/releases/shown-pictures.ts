import type { MediaLibrary } from '../media/library.ts';
import type { Intention } from './intention.ts';
import type { FileKind } from './manifest.ts';

/** Keeps the files of the pictures that documents show among those that should be public. */
export interface ShownPictures {
  /** Looks again at some pictures. @param isShown whether a visible document shows one */
  update(sources: Iterable<string>, isShown: (source: string) => boolean): void;
}

export function createShownPictures(
  media: Pick<MediaLibrary, 'get'>,
  intention: Intention,
): ShownPictures {
  const pathsOf = new Map<string, readonly string[]>();
  /** Two pictures of the CMS may be the same bytes, and so the same files. */
  const uses = new Map<string, number>();

  function stopUsing(path: string): void {
    const left = (uses.get(path) ?? 0) - 1;
    if (left > 0) {
      uses.set(path, left);
      return;
    }
    uses.delete(path);
    intention.delete(path);
  }

  return {
    update(sources, isShown) {
      for (const source of sources) {
        const files = isShown(source) ? (media.get(source)?.files ?? []) : [];
        const before = pathsOf.get(source) ?? [];
        for (const { path, hash } of files) {
          if (!before.includes(path)) uses.set(path, (uses.get(path) ?? 0) + 1);
          intention.set(path, { hash, kind: kindOf(path) });
        }
        const kept = new Set(files.map(({ path }) => path));
        for (const path of before) if (!kept.has(path)) stopUsing(path);
        if (files.length === 0) pathsOf.delete(source);
        else pathsOf.set(source, [...kept]);
      }
    },
  };
}

/** AVIF copies are served in the place of a picture that pages already name. */
function kindOf(path: string): FileKind {
  return path.endsWith('.avif') ? 'companion' : 'asset';
}
