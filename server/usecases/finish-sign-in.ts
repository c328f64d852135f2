import { secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { signInStepStore } from '../stores/sign-in-step.store.ts';
import { startSession, type Browser, type StartedSession } from './start-session.ts';
import { takeCode } from './take-code.ts';

/** Is this browser asked for a code: it gave the right password less than ten minutes ago. */
export async function isAskedForCode({ database, now }: Services, token: string | null): Promise<boolean> {
  return (
    token !== null && (await signInStepStore(database).findResearcher(secretHash(token), now())) !== null
  );
}

/**
 * The second step of signing in.
 *
 * @returns null if this browser is not asked for a code, or not any more: the password comes first.
 * @throws {AppError} `code-wrong`, `too-many-tries`.
 */
export async function finishSignIn(
  services: Services,
  code: string,
  browser: Browser,
): Promise<StartedSession | null> {
  if (browser.oldToken === null) return null;
  const tokenHash = secretHash(browser.oldToken);
  const researcher = await signInStepStore(services.database).findResearcher(tokenHash, services.now());
  if (researcher === null) return null;
  await takeCode(services, researcher.researcherId, code);
  return services.database.transaction(async (db) => {
    if (!(await signInStepStore(db).deleteStep(tokenHash))) return null;
    return startSession(db, researcher, { ...browser, now: services.now() });
  });
}
