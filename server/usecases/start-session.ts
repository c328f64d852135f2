import { newSecret, secretHash } from '../secrets.ts';
import type { Queryable } from '../stores/database.ts';
import type { Researcher } from '../stores/researcher.store.ts';
import { secondFactorStore } from '../stores/second-factor.store.ts';
import { sessionStore } from '../stores/session.store.ts';
import { signInStepStore } from '../stores/sign-in-step.store.ts';

/** The browser that signs in. */
export interface Browser {
  /** What its session cookie holds now, if anything. */
  readonly oldToken: string | null;
  /** In words, for the list of sessions. */
  readonly device: string;
  /** How long its session is to last. */
  readonly lifetimeMs: number;
}

/** A new session and the one copy of its token there will ever be. */
export interface StartedSession {
  readonly kind: 'session';
  readonly researcher: Researcher;
  /** For the cookie. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** The password was right; before there is a session, a code of the second factor is asked. */
export interface AwaitedCode {
  readonly kind: 'code';
  /** For the cookie: it opens the page that asks for the code, and nothing else. */
  readonly token: string;
  readonly expiresAt: Date;
}

const CODE_WITHIN_MS = 10 * 60_000;

/** A browser that has just shown who it is gets a session of its own; one it came with ends. */
export async function startSession(
  db: Queryable,
  researcher: Researcher,
  { now, lifetimeMs, oldToken, device }: Browser & { readonly now: Date },
): Promise<StartedSession> {
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + lifetimeMs);
  const sessions = sessionStore(db);
  if (oldToken !== null) await sessions.deleteSession(secretHash(oldToken));
  const { researcherId } = researcher;
  await sessions.insertSession({
    tokenHash: secretHash(token),
    researcherId,
    createdAt: now,
    expiresAt,
    device,
  });
  return { kind: 'session', researcher, token, expiresAt };
}

/** As `startSession`, but whoever has a second factor is asked for its code first. */
export async function startSessionOrStep(
  db: Queryable,
  researcher: Researcher,
  browser: Browser & { readonly now: Date },
): Promise<StartedSession | AwaitedCode> {
  const { researcherId } = researcher;
  if (!(await secondFactorStore(db, researcherId).isOn())) return startSession(db, researcher, browser);
  const token = newSecret();
  const expiresAt = new Date(browser.now.getTime() + CODE_WITHIN_MS);
  if (browser.oldToken !== null) await sessionStore(db).deleteSession(secretHash(browser.oldToken));
  await signInStepStore(db).insertStep({ tokenHash: secretHash(token), researcherId, expiresAt });
  return { kind: 'code', token, expiresAt };
}
