import type { Database, Queryable } from '../../server/stores/database.ts';

/**
 * Do in one transaction what the running server may not: change tables, look at other connections, tamper with what was
 * written down. Tests connect as a superuser, whose rights come back for as long.
 */
export function asOwner<Result>(
  database: Database,
  work: (db: Queryable) => Promise<Result>,
): Promise<Result> {
  return database.transaction(async (db) => {
    await db.query('set local role none');
    return work(db);
  });
}
