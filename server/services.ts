import { createStudyReader, type StudyReader } from './formats/study-reader.ts';
import type { Database } from './stores/database.ts';

/** What a use case may use. Stores are made from `database`, or from a transaction's connection. */
export interface Services {
  readonly database: Database;
  /** The server's clock. */
  readonly now: () => Date;
  /** Reads files in a thread of its own. */
  readonly studyReader: StudyReader;
}

/** The services of a running server; tests pass a clock of their own. */
export function createServices(database: Database, now: () => Date = () => new Date()): Services {
  return { database, now, studyReader: createStudyReader() };
}
