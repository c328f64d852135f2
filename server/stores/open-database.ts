import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg, { type ClientConfig, type PoolConfig } from 'pg';
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

/** The role that every connection of the running server acts as (migrations/app_role.sql). */
const APP_ROLE = 'standpoint_app';

/** What has to be done as the owner of the tables before the app may be let in. */
type Prepare = (owner: Database) => Promise<unknown>;

/**
 * Open the database that the settings name, creating the embedded one if it is not there yet. Its connections act as
 * the app's role, which reads and writes rows: it can neither change a table nor what was written down in the audit.
 *
 * @param prepare is given the owner's connection first, to migrate.
 * @throws {StartRefused} in words an operator can act on: directory in use or of another version, server not
 *   reachable or too old, role missing.
 */
export async function openDatabase(settings: DatabaseSettings, prepare?: Prepare): Promise<Database> {
  if (settings.kind === 'embedded') return openEmbedded(settings.directory, prepare);
  if (prepare !== undefined) await asOwner(await openAsOwner(settings), prepare);
  return openServer(settings.url, { max: settings.poolSize, ...asAppRole }, 'DATABASE_URL');
}

/** The same database with the rights of its tables' owner: for migrations, never for requests. */
export async function openAsOwner(settings: DatabaseSettings): Promise<Database> {
  if (settings.kind === 'postgresql') {
    const setting = settings.migrationUrl ? 'MIGRATION_DATABASE_URL' : 'DATABASE_URL';
    return openServer(settings.migrationUrl ?? settings.url, { max: 2 }, setting);
  }
  const { connection, close } = await startEmbedded(settings.directory);
  return poolDatabase('embedded', connection, close);
}

async function asOwner(owner: Database, prepare: Prepare): Promise<void> {
  try {
    await prepare(owner);
  } finally {
    await owner.close();
  }
}

/** Before the first question of a new connection. pg waits for the promise, though its types do not say so. */
const asAppRole: PoolConfig = {
  onConnect: ((client) => client.query(`set role ${APP_ROLE}`)) as PoolConfig['onConnect'],
};

async function openServer(url: string, pool: PoolConfig, setting: string): Promise<Database> {
  const database = poolDatabase('postgresql', {
    connectionString: url,
    statement_timeout: STATEMENT_LIMIT_MS,
    application_name: 'standpoint',
    ...pool,
  });
  try {
    const { rows } = await database.query<{ version: string; number: string }>(
      "select current_setting('server_version') as version, current_setting('server_version_num') as number",
    );
    if (Number(rows[0]?.number) < OLDEST_SERVER) {
      throw new StartRefused(
        `the database server of ${setting} is PostgreSQL ${rows[0]?.version ?? '?'}; version 15 or newer is needed.`,
      );
    }
    return database;
  } catch (error) {
    await database.close();
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(`the database of ${setting} cannot be opened: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** What to do about a refused `set role`, by PostgreSQL's code: there is no such role, or it may not be acted as. */
const ROLE_ADVICE: Readonly<Record<string, string>> = {
  '22023': '. Bring the database up to date first: npm run db:migrate',
  '42501': `. Let an administrator run once: grant ${APP_ROLE} to the user named in DATABASE_URL;`,
};

/** The driver's own words, without the address, which may hold a password. */
function reasonOf(error: unknown): string {
  const cause = error instanceof AppError ? error.cause : error;
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ');
  if (cause instanceof pg.DatabaseError) return `${cause.message}${ROLE_ADVICE[cause.code ?? ''] ?? ''}`;
  return cause instanceof Error ? cause.message : String(cause);
}

async function openEmbedded(dataDirectory: string, prepare: Prepare | undefined): Promise<Database> {
  const { connection, close } = await startEmbedded(dataDirectory);
  try {
    if (prepare !== undefined) await asOwner(poolDatabase('embedded', connection), prepare);
    return poolDatabase('embedded', { ...connection, ...asAppRole }, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** The engine, how to connect to it as the owner, and how to end it. */
async function startEmbedded(
  dataDirectory: string,
): Promise<{ connection: PoolConfig; close: () => Promise<void> }> {
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
    return {
      connection: { ...connection, max: 1, idleTimeoutMillis: 0 },
      async close() {
        await engine.close();
        await unlock();
      },
    };
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
