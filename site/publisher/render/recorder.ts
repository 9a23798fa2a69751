import type { Asked, Queries, Reading, Route } from '@parvis/shared';
import { type Cell, cells as cellNames } from '../snapshot/cells.ts';
import { createReading } from '../snapshot/reading.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { digestOf } from './digest.ts';
import { createKeptAnswers } from './kept.ts';
import { createReaders } from './readers.ts';
import { createRouteTable, type RouteChange } from './routes.ts';
import { createTrial } from './trial.ts';

/** A question that was asked, with what its answer was and rested on. */
interface Question {
  /** The query with its arguments, or the cell of an answer that queries share. */
  name: string;
  ask(reading: Reading): unknown;
  digest: string;
  /** In the order of reading. */
  cells: ReadonlySet<Cell>;
  /** Who asked; nobody asks a shared question by itself. */
  routes: Set<string>;
}

/** What a change means for the routes of the site. */
export interface Staleness extends RouteChange {
  /** Addresses whose page would be different now, or may be. */
  stale: Set<string>;
}

/** What a change would mean. */
export interface Foresight extends Staleness {
  /** Whether a question that has an answer would throw. */
  breaks: boolean;
}

/**
 * Remembers which route asked which query, and which cells of the snapshot each answer
 * rested on. After a change, the time to find what is stale grows with the change, not
 * with the site: changed cells → the queries that read them → the routes whose answer differs.
 */
export interface Recorder {
  /** The questions a route may ask; each is recorded. Forgets what the route asked before. */
  askFor(address: string): Asked<Queries>;
  /**
   * What a route read when it was last rendered, in the order of its questions and, in each, of
   * its reading: the last cells are those that the question which threw was at.
   */
  readsOf(address: string): Iterable<Cell>;
  /** Recomputes what read these cells, and says which routes it concerns. */
  update(changed: ReadonlySet<Cell>): Staleness;
  /**
   * What `update` would say. Keeps nothing of it: the snapshot may be changed for a moment only,
   * and put back before anything else is asked.
   */
  foresee(changed: ReadonlySet<Cell>): Foresight;
  /** Every route there is now. */
  routes(): Iterable<Route>;
  route(address: string): Route | undefined;
}

/**
 * Characters of answers that are kept as they are, about as many bytes. A feed of twenty texts
 * then costs the one that changed, and a list of all posts the line of one.
 */
const ROOM_FOR_ANSWERS = 48 * 1024 * 1024;

export function createRecorder(
  snapshot: Snapshot,
  queries: Queries,
  routeGroups: Record<string, (reading: Reading) => Route[]>,
  roomForAnswers = ROOM_FOR_ANSWERS,
): Recorder {
  const asked = new Map<string, Question>();
  /** By the cell of their answer. */
  const shared = new Map<Cell, Question>();
  const sharedCells = new Map<(reading: Reading) => unknown, Cell>();
  const readers = createReaders<Question>();
  const askedByRoute = new Map<string, Set<Question>>();
  const kept = createKeptAnswers<Question>(roomForAnswers);
  const routes = createRouteTable(routeGroups, read);

  function read<Value>(ask: (reading: Reading) => Value, cells: Set<Cell>): Value {
    const record = (cell: Cell) => void cells.add(cell);
    return ask(createReading(snapshot, record, (question) => share(question, record)));
  }

  function share<Answer>(ask: (reading: Reading) => Answer, record: (cell: Cell) => void): Answer {
    const cell = sharedCells.get(ask) ?? cellNames.answer(`${ask.name} ${sharedCells.size}`);
    sharedCells.set(ask, cell);
    record(cell);
    return answerTo(knownIn(shared, cell, ask)) as Answer;
  }

  function answerTo(question: Question): unknown {
    const known = kept.of(question);
    if (known !== undefined) return known.value;
    const cells = new Set<Cell>();
    try {
      const value = read(question.ask, cells);
      const { digest, size } = digestOf(value);
      question.digest = digest;
      kept.keep(question, value, size);
      return value;
    } finally {
      // A question that threw is asked again when what it had read by then changes.
      readers.move(question, question.cells, cells);
      question.cells = cells;
    }
  }

  function forgetRoute(address: string): void {
    for (const question of askedByRoute.get(address) ?? []) question.routes.delete(address);
    askedByRoute.delete(address);
  }

  function forgetQuestion(question: Question): void {
    readers.move(question, question.cells, new Set());
    asked.delete(question.name);
    kept.forget(question);
  }

  /** A question that throws has no answer to compare: whoever asked it must ask again. */
  function hasNewAnswer(question: Question, before = question.digest): boolean {
    kept.forget(question);
    try {
      answerTo(question);
    } catch {
      question.digest = '';
      return true;
    }
    return question.digest !== before;
  }

  /** Adds the cells of shared answers that differ to the cells that changed. */
  function withSharedAnswers(changed: ReadonlySet<Cell>): Set<Cell> {
    const doubtful = new Map(
      doubtfulShared(changed).map((question) => [question, question.digest]),
    );
    // All are forgotten before any is asked: one may ask another.
    for (const question of doubtful.keys()) kept.forget(question);
    const different = [...doubtful].filter(([question, digest]) => hasNewAnswer(question, digest));
    return changed.union(new Set(different.map(([{ name }]) => name)));
  }

  /** Shared questions that read a cell that changed, or read the answer of another such question. */
  function doubtfulShared(changed: ReadonlySet<Cell>): Question[] {
    const doubtful = new Set<Question>();
    const reached = new Set(changed);
    // A set that grows while it is walked: what is reached is looked at in its turn.
    for (const cell of reached) {
      for (const question of readers.of(cell)) {
        if (!shared.has(question.name)) continue;
        doubtful.add(question);
        reached.add(question.name);
      }
    }
    return [...doubtful];
  }

  /** Questions of routes that read a cell that changed. */
  function doubtfulAsked(changed: ReadonlySet<Cell>): Set<Question> {
    const doubtful = new Set<Question>();
    for (const cell of changed) {
      for (const question of readers.of(cell)) {
        if (!shared.has(question.name)) doubtful.add(question);
      }
    }
    return doubtful;
  }

  function staleRoutes(changed: ReadonlySet<Cell>): Set<string> {
    const stale = new Set<string>();
    for (const question of doubtfulAsked(changed)) {
      if (question.routes.size === 0) forgetQuestion(question);
      else if (hasNewAnswer(question)) for (const address of question.routes) stale.add(address);
    }
    return stale;
  }

  /** The answer to a shared question that is none of these, when it is kept. */
  function keptAnswer(ask: (reading: Reading) => unknown, except: ReadonlySet<Question>) {
    const question = shared.get(sharedCells.get(ask) ?? '');
    return question === undefined || except.has(question) ? undefined : kept.of(question);
  }

  function* readsOf(question: Question, told: Set<Question>): Generator<Cell> {
    if (told.has(question)) return;
    told.add(question);
    for (const cell of question.cells) {
      yield cell;
      const behind = shared.get(cell);
      if (behind !== undefined) yield* readsOf(behind, told);
    }
  }

  return {
    askFor(address) {
      forgetRoute(address);
      const questions = new Set<Question>();
      askedByRoute.set(address, questions);
      return new Proxy({} as Asked<Queries>, {
        get(_target, name) {
          const query = typeof name === 'string' ? queries[name] : undefined;
          if (query === undefined) return undefined;
          return (...args: unknown[]) => {
            const ask = (reading: Reading) => query(reading, ...args);
            const question = knownIn(asked, `${String(name)}${JSON.stringify(args)}`, ask);
            question.routes.add(address);
            questions.add(question);
            return answerTo(question);
          };
        },
      });
    },

    *readsOf(address) {
      const told = new Set<Question>();
      for (const question of askedByRoute.get(address) ?? []) yield* readsOf(question, told);
    },

    update(changedCells) {
      const changed = withSharedAnswers(changedCells);
      const stale = staleRoutes(changed);
      const { added, removed } = routes.update(changed);
      for (const { address } of removed) {
        stale.delete(address);
        forgetRoute(address);
      }
      return { stale, added, removed };
    },

    foresee(changedCells) {
      const doubtful = new Set(doubtfulShared(changedCells));
      const trial = createTrial(snapshot, (ask) => keptAnswer(ask, doubtful));
      let breaks = false;
      const differs = (question: Question) => {
        const digest = trial.digest(question.ask);
        if (digest === undefined && question.digest !== '') breaks = true;
        return digest !== question.digest;
      };
      const different = [...doubtful].filter(differs).map(({ name }) => name);
      const changed = changedCells.union(new Set(different));
      const stale = new Set<string>();
      for (const question of doubtfulAsked(changed)) {
        if (question.routes.size === 0 || !differs(question)) continue;
        for (const address of question.routes) stale.add(address);
      }
      const { added, removed } = routes.foresee(changed, trial.ask);
      for (const { address } of removed) stale.delete(address);
      return { stale, added, removed, breaks };
    },

    routes: routes.all,
    route: routes.at,
  };
}

function knownIn(
  questions: Map<string, Question>,
  name: string,
  ask: (reading: Reading) => unknown,
): Question {
  const known = questions.get(name);
  if (known !== undefined) return known;
  const nothing = { digest: '', cells: new Set<Cell>() };
  const question: Question = { name, ask, ...nothing, routes: new Set() };
  questions.set(name, question);
  return question;
}
