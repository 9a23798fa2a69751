import type { MediaLibrary, PictureProblem } from './media/library.ts';
import type { DocumentKey, PublisherStatus } from './publication.ts';
import type { Hash } from './releases/blobs.ts';
import type { Intention } from './releases/intention.ts';
import { createShownPictures } from './releases/shown-pictures.ts';
import type { Cell } from './snapshot/cells.ts';
import { picturesOf } from './snapshot/pictures.ts';
import type { Changes, Entry, Snapshot } from './snapshot/snapshot.ts';

/** Brings the pictures that documents show to the site. */
export interface Pictures {
  /** Names in the snapshot what is known of all pictures. Returns the cells that changed. */
  recall(): Set<Cell>;
  /**
   * Takes over the pictures of documents that changed, and what became ready since. Returns the
   * cells that changed.
   */
  take(changes: Changes): Promise<Set<Cell>>;
  /** A change of the snapshot: the files of pictures that nothing shows any more go. */
  follow(changed: ReadonlySet<Cell>): void;
  /** Every picture that is shown has its files among those that should be public. */
  showAll(): void;
  /** Forgets what no document names. */
  tidy(): Promise<void>;
  /** The hashes of the files of all pictures that documents name. */
  hashes(): Iterable<Hash>;
  problemsOf(entry: Entry): PictureProblem[];
  problems(): PublisherStatus['problems']['pictures'];
}

const USE = 'use ';

export function createPictures(tools: {
  media: MediaLibrary;
  snapshot: Snapshot;
  intention: Intention;
}): Pictures {
  const { media, snapshot, intention } = tools;
  const shown = createShownPictures(media, intention);
  /** Pictures that became ready, or got more files, since they were last looked at. */
  const arrived = new Set<string>();
  /** Pictures that could not be taken over, or were not yet. */
  const faulty = new Set<string>();
  /** Those that a full disk kept from being taken over: the next publication waits for them. */
  let interrupted: ReadonlySet<string> = new Set();
  /** The problems with their documents, until something changes: to find them is to read every document. */
  let told: PublisherStatus['problems']['pictures'] | undefined;
  media.onChange((source) => arrived.add(source));

  function name(sources: Iterable<string>): Set<Cell> {
    let changed = new Set<Cell>();
    for (const source of sources) {
      const known = media.get(source);
      if (known === undefined) {
        changed = changed.union(snapshot.setPicture(source, undefined));
        continue;
      }
      const { files: _, ...picture } = known;
      changed = changed.union(snapshot.setPicture(source, picture));
    }
    return changed;
  }

  function* named(): Iterable<string> {
    for (const { document } of snapshot.entries()) yield* picturesOf(document);
  }

  /** Those that were ready when something else failed. */
  function readyUnnamed(): string[] {
    return [...faulty].filter(
      (source) => media.get(source) !== undefined && snapshot.picture(source) === undefined,
    );
  }

  function mayPass(source: string): boolean {
    return snapshot.shows(source) && media.problem(source)?.mayPass === true;
  }

  function isUnknown(source: string): boolean {
    const isKnown = media.get(source) !== undefined || media.problem(source) !== undefined;
    return snapshot.shows(source) && !isKnown;
  }

  const problemsOf = ({ document }: Entry) =>
    [...picturesOf(document)].flatMap((source) => media.problem(source) ?? []);

  return {
    recall() {
      const sources = new Set(named());
      for (const source of sources) if (media.get(source) === undefined) faulty.add(source);
      return name(sources);
    },

    async take({ put }) {
      const sources = new Set(put.flatMap(({ document }) => [...picturesOf(document)]));
      // What the CMS could not give is asked for again at each look, not when its document changes.
      for (const source of faulty) if (mayPass(source)) sources.add(source);
      // What is late comes by itself; what an earlier process did not have is asked for once more.
      media.ask([...faulty].filter(isUnknown));
      for (const source of interrupted) sources.add(source);
      interrupted = sources;
      await media.prepare(sources);
      interrupted = new Set();
      for (const source of [...arrived, ...readyUnnamed()]) sources.add(source);
      arrived.clear();
      for (const source of sources) {
        if (media.get(source) !== undefined && media.problem(source) === undefined) {
          faulty.delete(source);
        } else faulty.add(source);
      }
      told = undefined;
      shown.update(sources, snapshot.shows);
      return name(sources);
    },

    follow(changed) {
      told = undefined;
      const moved = [...changed].filter((cell) => cell.startsWith(USE));
      shown.update(
        moved.map((cell) => cell.slice(USE.length)),
        snapshot.shows,
      );
    },

    showAll: () => shown.update(snapshot.pictureSources(), snapshot.shows),

    tidy: () => media.keepOnly(new Set(named())),

    *hashes() {
      for (const source of named()) {
        for (const { hash } of media.get(source)?.files ?? []) yield hash;
      }
    },

    problemsOf,

    problems() {
      told ??= faulty.size === 0 ? [] : problemsByPicture();
      return told;
    },
  };

  function problemsByPicture(): PublisherStatus['problems']['pictures'] {
    const bySource = new Map<string, PictureProblem & { documents: DocumentKey[] }>();
    for (const entry of snapshot.entries()) {
      for (const problem of problemsOf(entry)) {
        const known = bySource.get(problem.source) ?? { ...problem, documents: [] };
        known.documents.push({ type: entry.type, documentId: entry.documentId });
        bySource.set(problem.source, known);
      }
    }
    return [...bySource.values()];
  }
}
