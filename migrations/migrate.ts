import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { QueryResult, QueryResultRow } from 'pg';

/** The part of a database that migrations need. */
interface MigrationDatabase {
  transaction<Result>(work: (db: Connection) => Promise<Result>): Promise<Result>;
}

interface Connection {
  query<Row extends QueryResultRow>(sql: string, parameters?: unknown[]): Promise<QueryResult<Row>>;
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text with Unix line ends, hexadecimal. */
  readonly sha256: string;
}

/** The database and the program do not fit together: said in words. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

/** Not migrations: the dumped schema, and what the running server may do, which is looked after at every run. */
const SCHEMA = 'schema.sql';
const APP_ROLE = 'app_role.sql';
const NAME = /^\d{6}_[a-z0-9_]+\.sql$/;
/** Any number will do, as long as every Standpoint uses the same one. */
const ADVISORY_LOCK = 7_236_521;
const LOCK_NOT_AVAILABLE = '55P03';
const INSUFFICIENT_PRIVILEGE = '42501';
const TRIES = 20;
const PAUSE_MS = 500;

/**
 * Bring the database to this program's schema: the `.sql` files of `directory` in the order of their names, all
 * in one transaction. Safe when several servers start at once: one applies, the others wait for it. A table that
 * others are using is waited for briefly and tried again, so that nobody queues behind a waiting ALTER. In the end the
 * rights of the running server's role are put right (`app_role.sql`).
 *
 * @param database as the owner of the tables.
 * @returns the names of the migrations it applied.
 * @throws {MigrationRefused} if an applied migration was changed since, the database is newer than the program, or
 *   its user may not do what has to be done; then the words say which SQL an administrator must run.
 */
export async function migrate(database: MigrationDatabase, directory: string): Promise<string[]> {
  const migrations = readMigrations(directory);
  let isAskedAgain = false;
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction(async (db) => {
        const applied = await applyMissing(db, migrations);
        await grantToApp(db, directory);
        return applied;
      });
    } catch (error) {
      if (hasCode(error, INSUFFICIENT_PRIVILEGE)) {
        // Roles belong to all databases of a server: another one may be giving the right at this very moment.
        if (isAskedAgain) throw new MigrationRefused(error.message, { cause: error });
        isAskedAgain = true;
      } else if (!hasCode(error, LOCK_NOT_AVAILABLE) || attempt === TRIES) throw error;
      await wait(PAUSE_MS);
    }
  }
}

/** Every migration of a directory, oldest first. */
function readMigrations(directory: string): Migration[] {
  const names = readdirSync(directory)
    .filter((name) => name.endsWith('.sql') && name !== SCHEMA && name !== APP_ROLE)
    .sort();
  const misnamed = names.filter((name) => !NAME.test(name));
  if (misnamed.length > 0) {
    throw new MigrationRefused(
      `not the name of a migration, which is six digits and words: ${misnamed.join(', ')}`,
    );
  }
  return names.map((name) => {
    const sql = readFileSync(join(directory, name), 'utf8').replaceAll('\r\n', '\n');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

async function applyMissing(db: Connection, migrations: readonly Migration[]): Promise<string[]> {
  await db.query('set local statement_timeout = 0');
  await db.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
  await db.query("set local lock_timeout = '2s'");
  await db.query(
    `create table if not exists schema_migrations (
       name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
  );
  await db.query("comment on table schema_migrations is 'The migrations applied, and what was in them.'");
  const { rows } = await db.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migrations',
  );
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  refuseNewer(applied, migrations);
  const missing: string[] = [];
  for (const { name, sql, sha256 } of migrations) {
    if (applied.has(name)) {
      if (applied.get(name) !== sha256) {
        throw new MigrationRefused(
          `migration ${name} was changed after this database applied it; put the file back as it was and write a new one.`,
        );
      }
      continue;
    }
    await db.query(sql);
    await db.query('insert into schema_migrations (name, sha256) values ($1, $2)', [name, sha256]);
    missing.push(name);
  }
  return missing;
}

async function grantToApp(db: Connection, directory: string): Promise<void> {
  const file = join(directory, APP_ROLE);
  if (existsSync(file)) await db.query(readFileSync(file, 'utf8'));
}

function refuseNewer(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const newer = [...applied.keys()].filter((name) => !known.has(name));
  if (newer.length === 0) return;
  throw new MigrationRefused(
    `the database is newer than this program: it has ${newer.join(', ')}. Start the newer version of Standpoint.`,
  );
}

function hasCode(error: unknown, code: string): error is Error {
  return error instanceof Error && 'code' in error && error.code === code;
}
