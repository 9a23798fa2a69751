import { createHash } from 'node:crypto';
import type { Asked, Queries, Reading, Route } from '@parvis/shared';
import { type Cell, cells as cellNames } from '../snapshot/cells.ts';
import { createReading } from '../snapshot/reading.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** A question that was asked, with what its answer was and rested on. */
interface Recorded {
  ask(reading: Reading): unknown;
  digest: string;
  cells: Set<Cell>;
  routes: Set<string>;
}

/** What a change means for the routes of the site. */
export interface Staleness {
  /** Addresses whose page would be different now, or may be. */
  stale: Set<string>;
  added: Route[];
  removed: Route[];
}

/**
 * Remembers which route asked which query, and which cells of the snapshot each answer
 * rested on. After a change, the time to find what is stale grows with the change, not
 * with the site: changed cells → the queries that read them → the routes whose answer differs.
 */
export interface Recorder {
  /** The questions a route may ask; each is recorded. Forgets what the route asked before. */
  askFor(address: string): Asked<Queries>;
  /** Recomputes what read these cells, and says which routes it concerns. */
  update(changed: ReadonlySet<Cell>): Staleness;
  /** Every route there is now. */
  routes(): Iterable<Route>;
  route(address: string): Route | undefined;
  /** Forgets the answers kept for the renders of one publication; the digests stay. */
  endPass(): void;
}

export function createRecorder(
  snapshot: Snapshot,
  queries: Queries,
  routeGroups: Record<string, (reading: Reading) => Route[]>,
): Recorder {
  const recorded = new Map<string, Recorded>();
  /** Questions that queries share: they have no routes, and a cell of their own. */
  const shared = new Map<string, Recorded>();
  const sharedNames = new Map<(reading: Reading) => unknown, string>();
  const questionsByCell = new Map<Cell, Set<string>>();
  const questionsByRoute = new Map<string, Set<string>>();
  const answers = new Map<string, unknown>();
  const groups = new Map<string, { routes: Route[]; cells: Set<Cell> }>();
  let routes = new Map<string, Route>();

  function read<Value>(ask: (reading: Reading) => Value, cells: Set<Cell>): Value {
    const record = (cell: Cell) => void cells.add(cell);
    return ask(createReading(snapshot, record, (question) => share(question, record)));
  }

  function share<Answer>(
    question: (reading: Reading) => Answer,
    record: (cell: Cell) => void,
  ): Answer {
    const name = sharedNames.get(question) ?? `${question.name} ${sharedNames.size}`;
    sharedNames.set(question, name);
    const cell = cellNames.answer(name);
    record(cell);
    const known = shared.get(cell) ?? newRecord(question);
    shared.set(cell, known);
    return answer(cell, known) as Answer;
  }

  function answer(question: string, record: Recorded): unknown {
    if (answers.has(question)) return answers.get(question);
    const cells = new Set<Cell>();
    try {
      const value = read(record.ask, cells);
      record.digest = digestOf(value);
      answers.set(question, value);
      return value;
    } finally {
      // A query that threw is asked again when what it had read by then changes.
      for (const cell of record.cells.difference(cells))
        removeFrom(questionsByCell, cell, question);
      for (const cell of cells.difference(record.cells)) addTo(questionsByCell, cell, question);
      record.cells = cells;
    }
  }

  function stopReading(question: string, record: Recorded): void {
    for (const cell of record.cells) removeFrom(questionsByCell, cell, question);
  }

  function forgetRoute(address: string): void {
    for (const question of questionsByRoute.get(address) ?? []) {
      recorded.get(question)?.routes.delete(address);
    }
    questionsByRoute.delete(address);
  }

  /** A query that throws has no answer to compare: whoever asked it must ask again. */
  function hasNewAnswer(question: string, record: Recorded, before = record.digest): boolean {
    answers.delete(question);
    try {
      answer(question, record);
    } catch {
      record.digest = '';
      return true;
    }
    return record.digest !== before;
  }

  /** Adds the cells of shared answers that differ to the cells that changed. */
  function withSharedAnswers(changed: ReadonlySet<Cell>): Set<Cell> {
    const doubtful = doubtfulShared(changed);
    const digests = new Map([...doubtful].map(([question, { digest }]) => [question, digest]));
    // All are forgotten before any is asked: one may ask another.
    for (const question of doubtful.keys()) answers.delete(question);
    const different = [...doubtful].filter(([question, record]) =>
      hasNewAnswer(question, record, digests.get(question)),
    );
    return changed.union(new Map(different));
  }

  /** Shared questions that read a cell that changed, or read the answer of another such question. */
  function doubtfulShared(changed: ReadonlySet<Cell>): Map<string, Recorded> {
    const doubtful = new Map<string, Recorded>();
    const reached = new Set(changed);
    // A set that grows while it is walked: what is reached is looked at in its turn.
    for (const cell of reached) {
      for (const question of questionsByCell.get(cell) ?? []) {
        const record = shared.get(question);
        if (record === undefined) continue;
        doubtful.set(question, record);
        reached.add(question);
      }
    }
    return doubtful;
  }

  function staleRoutes(changed: ReadonlySet<Cell>): Set<string> {
    const questions = new Set<string>();
    for (const cell of changed) {
      for (const question of questionsByCell.get(cell) ?? []) questions.add(question);
    }
    const stale = new Set<string>();
    for (const question of questions) {
      const record = recorded.get(question);
      if (record === undefined) continue;
      if (record.routes.size === 0) {
        stopReading(question, record);
        recorded.delete(question);
        answers.delete(question);
      } else if (hasNewAnswer(question, record)) {
        for (const address of record.routes) stale.add(address);
      }
    }
    return stale;
  }

  function updateGroups(changed: ReadonlySet<Cell>): boolean {
    let hasChanged = false;
    for (const [name, listRoutes] of Object.entries(routeGroups)) {
      const group = groups.get(name);
      if (group?.cells.isDisjointFrom(changed)) continue;
      const cells = new Set<Cell>();
      const listed = read(listRoutes, cells);
      groups.set(name, { routes: listed, cells });
      hasChanged = true;
    }
    return hasChanged;
  }

  function currentRoutes(): Map<string, Route> {
    const found = new Map<string, Route>();
    // An address claimed twice belongs to the group listed first.
    for (const name of Object.keys(routeGroups)) {
      for (const route of groups.get(name)?.routes ?? []) {
        if (!found.has(route.address)) found.set(route.address, route);
      }
    }
    return found;
  }

  return {
    askFor(address) {
      forgetRoute(address);
      return new Proxy({} as Asked<Queries>, {
        get(_target, name) {
          const query = typeof name === 'string' ? queries[name] : undefined;
          if (query === undefined) return undefined;
          return (...args: unknown[]) => {
            const question = `${String(name)}${JSON.stringify(args)}`;
            const record =
              recorded.get(question) ?? newRecord((reading) => query(reading, ...args));
            recorded.set(question, record);
            record.routes.add(address);
            addTo(questionsByRoute, address, question);
            return answer(question, record);
          };
        },
      });
    },

    update(changedCells) {
      const changed = withSharedAnswers(changedCells);
      const stale = staleRoutes(changed);
      if (!updateGroups(changed)) return { stale, added: [], removed: [] };
      const before = routes;
      routes = currentRoutes();
      const added = [...routes.values()].filter((route) => !before.has(route.address));
      const removed = [...before.values()].filter((route) => !routes.has(route.address));
      for (const route of removed) {
        stale.delete(route.address);
        forgetRoute(route.address);
      }
      return { stale, added, removed };
    },

    routes: () => routes.values(),
    route: (address) => routes.get(address),
    endPass: () => answers.clear(),
  };
}

function newRecord(ask: (reading: Reading) => unknown): Recorded {
  return { ask, digest: '', cells: new Set(), routes: new Set() };
}

function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? 'undefined')
    .digest('base64url');
}

function addTo(index: Map<string, Set<string>>, key: string, value: string): void {
  const values = index.get(key);
  if (values === undefined) index.set(key, new Set([value]));
  else values.add(value);
}

function removeFrom(index: Map<string, Set<string>>, key: string, value: string): void {
  const values = index.get(key);
  values?.delete(value);
  if (values?.size === 0) index.delete(key);
}
