import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';

/** An editor saves in several steps: they are one change. */
const SETTLING_MS = 200;

/**
 * Calls `react` with the paths that changed below some folders, from the root, once they have
 * settled; never while the reaction before is still at work.
 */
export function watchFolders(
  root: string,
  folders: readonly string[],
  react: (paths: ReadonlySet<string>) => Promise<void>,
  signal: AbortSignal,
): void {
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;

  async function settle(): Promise<void> {
    if (busy || changed.size === 0) return;
    busy = true;
    const paths = changed;
    changed = new Set();
    await react(paths);
    busy = false;
    await settle();
  }

  for (const folder of folders.filter((name) => existsSync(join(root, name)))) {
    watch(join(root, folder), { recursive: true, signal }, (_event, name) => {
      if (name === null) return;
      changed.add(`${folder}/${name}`);
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLING_MS);
    });
  }
}
