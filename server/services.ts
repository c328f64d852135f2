import { createBackground, type Background } from './background.ts';
import type { ErasureLog } from './erasure-log.ts';
import { createStudyReader, type StudyReader } from './formats/study-reader.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { Mail } from './mail.ts';
import type { Database } from './stores/database.ts';

/** What a use case may use. Stores are made from `database`, or from a transaction's connection. */
export interface Services {
  readonly database: Database;
  /** The server's clock. */
  readonly now: () => Date;
  /** Reads files in a thread of its own. */
  readonly studyReader: StudyReader;
  /** Erasures written down outside the database; null where the operator keeps no such log. */
  readonly erasureLog: ErasureLog | null;
  /** Sends letters; null where the operator named no SMTP server. */
  readonly mail: Mail | null;
  /** Where researchers may sign in besides; null where the operator named none. */
  readonly identityProvider: IdentityProvider | null;
  /** For what nobody waits for. */
  readonly background: Background;
}

/** What a server has beside its database and its clock. */
interface Outside {
  readonly mail?: Mail | null;
  readonly identityProvider?: IdentityProvider | null;
  readonly erasureLog?: ErasureLog | null;
  /** Told of work in the background that failed. */
  readonly onFailure?: (error: unknown) => void;
}

/** The services of a running server; tests pass a clock of their own. */
export function createServices(
  database: Database,
  now: () => Date = () => new Date(),
  { mail = null, identityProvider = null, erasureLog = null, onFailure = () => {} }: Outside = {},
): Services {
  const background = createBackground(onFailure);
  return { database, now, studyReader: createStudyReader(), mail, identityProvider, background, erasureLog };
}
