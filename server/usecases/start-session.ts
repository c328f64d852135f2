import { newSecret, secretHash } from '../secrets.ts';
import type { Queryable } from '../stores/database.ts';
import type { Researcher } from '../stores/researcher.store.ts';
import { sessionStore } from '../stores/session.store.ts';

/** A new session and the one copy of its token there will ever be. */
export interface StartedSession {
  readonly researcher: Researcher;
  /** For the cookie. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** A browser that has just shown who it is gets a session of its own; one it came with ends. */
export async function startSession(
  db: Queryable,
  researcher: Researcher,
  { now, lifetimeMs, oldToken }: { now: Date; lifetimeMs: number; oldToken: string | null },
): Promise<StartedSession> {
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + lifetimeMs);
  const sessions = sessionStore(db);
  if (oldToken !== null) await sessions.deleteSession(secretHash(oldToken));
  const { researcherId } = researcher;
  await sessions.insertSession({ tokenHash: secretHash(token), researcherId, createdAt: now, expiresAt });
  return { researcher, token, expiresAt };
}
