import type { Database } from './stores/database.ts';

/** What a use case may use. Stores are made from `database`, or from a transaction's connection. */
export interface Services {
  readonly database: Database;
  /** The server's clock. */
  readonly now: () => Date;
}
