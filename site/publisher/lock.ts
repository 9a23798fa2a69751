import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Somebody else publishes into the same folder. */
export class StateLockedError extends Error {
  override name = 'StateLockedError';
}

/** SQLite's « database is locked ». https://www.sqlite.org/rescode.html#busy */
const BUSY = 5;

/** Node closes a database that nothing refers to, and its lock goes with it. */
const held = new Set<DatabaseSync>();

/**
 * Keeps a state folder for this process until it ends, however it ends: the lock is the operating
 * system's, held through an open database file, so that a killed publisher leaves none behind.
 *
 * @param path of the file that carries the lock, in the state folder
 * @returns what gives the folder back
 * @throws {StateLockedError} when another process has it
 */
export function lockState(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    if ((cause as { errcode?: number }).errcode !== BUSY) throw cause;
    throw new StateLockedError(
      `Another publisher works in ${dirname(path)}. Stop it first, or choose another folder with PARVIS_STATE_DIR.`,
      { cause },
    );
  }
  held.add(database);
  return () => {
    held.delete(database);
    database.close();
  };
}
