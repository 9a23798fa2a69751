import { createHash } from 'node:crypto';
import type { Asked, Queries, Reading, Route } from '@parvis/shared';
import type { Cell } from '../snapshot/cells.ts';
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
  const questionsByCell = new Map<Cell, Set<string>>();
  const questionsByRoute = new Map<string, Set<string>>();
  const answers = new Map<string, unknown>();
  const groups = new Map<string, { routes: Route[]; cells: Set<Cell> }>();
  let routes = new Map<string, Route>();

  function answer(question: string, record: Recorded): unknown {
    if (answers.has(question)) return answers.get(question);
    const cells = new Set<Cell>();
    try {
      const value = record.ask(createReading(snapshot, (cell) => cells.add(cell)));
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
  function hasNewAnswer(question: string, record: Recorded): boolean {
    const before = record.digest;
    answers.delete(question);
    try {
      answer(question, record);
    } catch {
      record.digest = '';
      return true;
    }
    return record.digest !== before;
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
      const listed = listRoutes(createReading(snapshot, (cell) => cells.add(cell)));
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
            const record = recorded.get(question) ?? {
              ask: (reading: Reading) => query(reading, ...args),
              digest: '',
              cells: new Set<Cell>(),
              routes: new Set<string>(),
            };
            recorded.set(question, record);
            record.routes.add(address);
            addTo(questionsByRoute, address, question);
            return answer(question, record);
          };
        },
      });
    },

    update(changed) {
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
