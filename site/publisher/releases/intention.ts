import {
  changeBetween,
  type Manifest,
  type ManifestChange,
  type ReleasedFile,
} from './manifest.ts';

/**
 * What the public folder should hold, from the newest render. After a failure, or while an
 * earlier release is held, it differs from what the folder holds; then the two are compared.
 */
export interface Intention {
  set(path: string, file: ReleasedFile): void;
  delete(path: string): void;
  has(path: string): boolean;
  files(): Manifest;
  /** What must change in the folder: of the paths touched since `settle`, or of all. */
  changeFrom(live: Manifest): ManifestChange;
  /** The folder is as it should be. */
  settle(): void;
  /** The folder may differ anywhere. */
  unsettle(): void;
}

export function createIntention(): Intention {
  const files = new Map<string, ReleasedFile>();
  const touched = new Set<string>();
  let differsAnywhere = true;

  return {
    set(path, file) {
      files.set(path, file);
      touched.add(path);
    },
    delete(path) {
      files.delete(path);
      touched.add(path);
    },
    has: (path) => files.has(path),
    files: () => files,

    changeFrom: (live) => changeBetween(live, files, differsAnywhere ? undefined : touched),

    settle() {
      touched.clear();
      differsAnywhere = false;
    },

    unsettle() {
      differsAnywhere = true;
    },
  };
}
