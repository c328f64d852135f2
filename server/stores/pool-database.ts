import pg, { type PoolConfig, type QueryResult, type QueryResultRow } from 'pg';
import { AppError } from '../errors.ts';
import type { Database, Queryable } from './database.ts';

/** How long a request waits for a connection before it is told to come back. */
export const CONNECTION_WAIT_MS = 3000;

/** Seconds a client should wait after 503 `database-unavailable`. */
const RETRY_AFTER_SECONDS = 2;

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, safeInteger);

/**
 * A pool of connections as a `Database`. Every lost connection, full pool and full disk reaches the caller as
 * `database-unavailable`; every other error of the database is the caller's own bug and passes unchanged.
 */
export function poolDatabase(
  kind: Database['kind'],
  settings: PoolConfig,
  closeBelow: () => Promise<void> = () => Promise.resolve(),
): Database {
  const pool = new pg.Pool({ connectionTimeoutMillis: CONNECTION_WAIT_MS, types, ...settings });
  // An idle connection that breaks is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  const query = <Row extends QueryResultRow>(sql: string, parameters?: unknown[]) =>
    asked(() => pool.query<Row>(sql, parameters));
  return {
    kind,
    query,
    transaction: (work) => transaction(pool, work),
    async close() {
      await pool.end();
      await closeBelow();
    },
  };
}

async function transaction<Result>(pool: pg.Pool, work: (db: Queryable) => Promise<Result>): Promise<Result> {
  const client = await asked(() => pool.connect());
  let isBroken = false;
  // A connection that breaks between two queries emits instead of rejecting; the next query reports it.
  const markBroken = () => (isBroken = true);
  client.on('error', markBroken);
  try {
    await asked(() => client.query('begin'));
    const result = await work({
      query: <Row extends QueryResultRow>(sql: string, parameters?: unknown[]): Promise<QueryResult<Row>> =>
        asked(() => client.query<Row>(sql, parameters)),
    });
    await asked(() => client.query('commit'));
    return result;
  } catch (error) {
    await client.query('rollback').catch(markBroken);
    throw error;
  } finally {
    client.removeListener('error', markBroken);
    client.release(isBroken);
  }
}

/** Run a query, and say in the product's own words when the database could not be asked at all. */
async function asked<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    const refusal = new AppError(
      'database-unavailable',
      'the database cannot be reached just now; nothing was stored, please try again',
      undefined,
      RETRY_AFTER_SECONDS,
    );
    refusal.cause = error;
    throw refusal;
  }
}

/** Connection exceptions, too many connections, disk full, shutting down, query cancelled by a time limit. */
const UNAVAILABLE_STATES = /^(08...|53...|57...|58...|XX000)$/;
const UNAVAILABLE_SOCKETS =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)$/;
const UNAVAILABLE_WORDS = /timeout|terminated|not queryable|Connection ended|stream|embedded database/i;

function isUnavailable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code !== undefined) return UNAVAILABLE_STATES.test(code) || UNAVAILABLE_SOCKETS.test(code);
  return UNAVAILABLE_WORDS.test(error.message);
}

/** Counts and sums come as int8: as a number, never rounded unseen. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be held exactly`);
  return value;
}
