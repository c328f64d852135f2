import type { Database, Queryable } from '../../server/stores/database.ts';

/** The real database, and what it was asked, in order. */
export interface RecordedDatabase extends Database {
  /** Each query, with the kind and length of what was given with it; emptied by `forget`. */
  readonly asked: readonly string[];
  forget(): void;
}

/** Write down everything a database is asked, and let it answer. */
export function recordedDatabase(database: Database): RecordedDatabase {
  const asked: string[] = [];
  const recorded = (db: Queryable): Queryable => ({
    query(sql, parameters = []) {
      asked.push(`${sql.replace(/\s+/g, ' ').trim()} -- ${parameters.map(shapeOf).join(', ')}`);
      return db.query(sql, parameters);
    },
  });
  return {
    kind: database.kind,
    ...recorded(database),
    transaction: (work) => {
      asked.push('begin');
      return database.transaction((db) => work(recorded(db)));
    },
    close: () => database.close(),
    asked,
    forget: () => {
      asked.length = 0;
    },
  };
}

function shapeOf(parameter: unknown): string {
  if (Buffer.isBuffer(parameter)) return `${parameter.length} bytes`;
  return typeof parameter === 'string' ? `${parameter.length} characters` : typeof parameter;
}
