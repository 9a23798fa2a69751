/** Test files that share a process, which runs them one after the other. */
export interface Batch {
  /** `cms-slow-2`: where they are, how long they take, and which batch of these it is. */
  name: string;
  files: readonly string[];
}

/**
 * Quick files are so short that most of their time goes into a process and what it imports. Of the
 * slow ones, few enough that two batches at once end together, many enough that Strapi, whose
 * modules take longer to load than it takes to start, is loaded rarely.
 */
const LARGEST = { quick: 60, slow: 3 } as const;

/** Tests that draw in SVG, a format that whatever reads the pictures of staff forbids its process. */
const ownProcesses = ['tests/publisher/sharing'];

/** Spreads test files over batches, those of a folder together, in the order they are given in. */
export function batchesOf(files: readonly string[], speed: 'quick' | 'slow'): Batch[] {
  const byFolder = Map.groupBy(files, folderOf);
  return [...byFolder].flatMap(([folder, ofFolder]) =>
    inPieces(ofFolder, LARGEST[speed]).map((piece, rank) => ({
      name: `${folder.replace('tests/', '').replaceAll('/', '-')}-${speed}-${rank + 1}`,
      files: piece,
    })),
  );
}

function folderOf(file: string): string {
  const own = ownProcesses.find((folder) => file.startsWith(`${folder}/`));
  return own ?? file.split('/').slice(0, 2).join('/');
}

/** In pieces as equal as can be, so that none is left with one file. */
function inPieces<Item>(items: readonly Item[], largest: number): Item[][] {
  const count = Math.ceil(items.length / largest);
  return Array.from({ length: count }, (_, rank) =>
    items.slice(
      Math.round((rank * items.length) / count),
      Math.round(((rank + 1) * items.length) / count),
    ),
  );
}
