import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { stateDirectory } from '../src/environment.ts';

export default ({ env }: Core.Config.Shared.ConfigParams) =>
  env('DATABASE_CLIENT', 'sqlite') === 'postgres'
    ? postgres(env('DATABASE_URL', ''))
    : sqlite(env('DATABASE_FILENAME') || join(stateDirectory(), 'data.db'));

/** Strapi's type wants the address in parts, its driver takes it whole. */
function postgres(connectionString: string) {
  return {
    connection: { client: 'postgres', connection: { connectionString }, pool: { min: 0, max: 10 } },
  };
}

/** @param filename absolute: Strapi would resolve a relative one from its own compiled folder */
function sqlite(filename: string): Core.Config.Database<'sqlite'> {
  return {
    connection: {
      client: 'sqlite',
      connection: { filename },
      useNullAsDefault: true,
      pool: { min: 1, max: 1, afterCreate: prepareSqlite },
    },
  };
}

/** Readers do not wait for the writer, and another process's write is waited for. */
function prepareSqlite(connection: unknown, done: (error?: Error, connection?: unknown) => void) {
  const database = connection as { pragma(statement: string): unknown };
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('busy_timeout = 5000');
  } catch (error) {
    done(error as Error);
    return;
  }
  done(undefined, connection);
}
