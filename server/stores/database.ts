import type { QueryResult, QueryResultRow } from 'pg';

/** What a store needs: a pool, or one connection inside a transaction. */
export interface Queryable {
  query<Row extends QueryResultRow>(sql: string, parameters?: unknown[]): Promise<QueryResult<Row>>;
}

/** The database behind one type: PostgreSQL, or the embedded one reached by the same driver. */
export interface Database extends Queryable {
  readonly kind: 'embedded' | 'postgresql';
  /** Run `work` in one transaction on one connection; use its argument only, never the pool. */
  transaction<Result>(work: (db: Queryable) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Which database to open: a directory of one's own, or a PostgreSQL server. */
export type DatabaseSettings =
  | { readonly kind: 'embedded'; readonly directory: string }
  | {
      readonly kind: 'postgresql';
      readonly url: string;
      /** Of the user that owns the tables and changes them; null or left out: `url` is. */
      readonly migrationUrl?: string | null;
      readonly poolSize: number;
    };
