import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg, { type ClientConfig } from 'pg';
import { AppError, StartRefused } from '../errors.ts';
import type { Database, DatabaseSettings } from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { openEmbeddedEngine } from './embedded-engine.ts';
import { EmbeddedStream } from './embedded-stream.ts';
import { poolDatabase } from './pool-database.ts';

/** PostgreSQL's major version inside the embedded engine; its files cannot be read by another. */
const EMBEDDED_MAJOR = '18';
/** The oldest PostgreSQL server that the SQL is written for, as `server_version_num`. */
const OLDEST_SERVER = 150_000;
/** A statement that runs longer than this on a PostgreSQL server is ended. */
const STATEMENT_LIMIT_MS = 60_000;

/**
 * Open the database that the settings name, creating the embedded one if it is not there yet.
 *
 * @throws {StartRefused} in words an operator can act on: directory in use or of another version, server not
 *   reachable or too old.
 */
export function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.kind === 'embedded'
    ? openEmbedded(settings.directory)
    : openServer(settings.url, settings.poolSize);
}

async function openServer(url: string, poolSize: number): Promise<Database> {
  const database = poolDatabase('postgresql', {
    connectionString: url,
    max: poolSize,
    statement_timeout: STATEMENT_LIMIT_MS,
    application_name: 'standpoint',
  });
  try {
    const { rows } = await database.query<{ version: string; number: string }>(
      "select current_setting('server_version') as version, current_setting('server_version_num') as number",
    );
    if (Number(rows[0]?.number) < OLDEST_SERVER) {
      throw new StartRefused(
        `the database server of DATABASE_URL is PostgreSQL ${rows[0]?.version ?? '?'}; version 15 or newer is needed.`,
      );
    }
    return database;
  } catch (error) {
    await database.close();
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(`the database of DATABASE_URL cannot be opened: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** The driver's own words, without the address, which may hold a password. */
function reasonOf(error: unknown): string {
  const cause = error instanceof AppError ? error.cause : error;
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
}

async function openEmbedded(dataDirectory: string): Promise<Database> {
  makeDirectory(dataDirectory);
  const unlock = await lockDirectory(dataDirectory);
  try {
    const directory = join(dataDirectory, 'database');
    if (existsSync(directory)) refuseOtherVersion(directory);
    else await createDatabase(directory);
    const engine = await openEmbeddedEngine(directory);
    const connection = {
      user: 'postgres',
      database: 'postgres',
      stream: () => new EmbeddedStream(engine),
    };
    await connectOnce(connection);
    return poolDatabase('embedded', { ...connection, max: 1, idleTimeoutMillis: 0 }, async () => {
      await engine.close();
      await unlock();
    });
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** The first connection loads the catalogue, which on a busy machine takes longer than a request may wait. */
async function connectOnce(connection: ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query('select 1');
  await client.end();
}

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartRefused(
      `the data directory ${directory} cannot be made: ${reasonOf(error)}. Choose another with DATA_DIR.`,
    );
  }
}

/** Make a new database beside its place and move it there whole, so that a crash leaves none that is half made. */
async function createDatabase(directory: string): Promise<void> {
  const unfinished = `${directory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const engine = await openEmbeddedEngine(unfinished);
  await engine.close();
  renameSync(unfinished, directory);
}

function refuseOtherVersion(directory: string): void {
  const file = join(directory, 'PG_VERSION');
  const major = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  if (major === EMBEDDED_MAJOR) return;
  throw new StartRefused(
    major === null
      ? `${directory} holds no database: PG_VERSION is missing. Choose another DATA_DIR, or move that directory away.`
      : `${directory} was made by PostgreSQL ${major}, this program has PostgreSQL ${EMBEDDED_MAJOR} inside and cannot ` +
          `read it. Run the version of Standpoint that made it, or choose another DATA_DIR.`,
  );
}
