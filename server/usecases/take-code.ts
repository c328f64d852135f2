import { AppError } from '../errors.ts';
import { recoveryCodeHash, totpStep } from '../second-factor.ts';
import type { Services } from '../services.ts';
import { rateLimitStore } from '../stores/rate-limit.store.ts';
import { recoveryCodeStore, secondFactorStore } from '../stores/second-factor.store.ts';

/** Three of a million codes are right at a time: at twenty tries a day a guesser has one chance in 16,000 a day. */
const TRIES = [
  { name: 'code', tries: 5, windowSeconds: 600 },
  { name: 'code-day', tries: 20, windowSeconds: 86_400 },
] as const;

/**
 * Take a code of the second factor, or a recovery code; each only once. Wrong ones are counted for the account.
 *
 * @throws {AppError} `code-wrong`, for one that was taken before too; `too-many-tries`.
 */
export async function takeCode(
  { database, now }: Services,
  researcherId: string,
  typed: string,
): Promise<'app' | 'recovery'> {
  const limits = TRIES.map((limit) => rateLimitStore(database, limit));
  for (const limit of limits) await limit.take(researcherId);
  const factor = secondFactorStore(database, researcherId);
  const digits = typed.replace(/\s/g, '');
  const taken = /^\d{6}$/.test(digits) ? await takeAppCode(digits) : await takeRecoveryCode();
  if (taken === null)
    throw new AppError('code-wrong', 'this code is wrong, too old, or was used before', 'code');
  for (const limit of limits) await limit.giveBack(researcherId);
  return taken;

  async function takeAppCode(code: string): Promise<'app' | null> {
    const found = await factor.find();
    const step = found && totpStep(found.secret, code, now());
    return step !== null && (await factor.takeStep(step)) ? 'app' : null;
  }

  async function takeRecoveryCode(): Promise<'recovery' | null> {
    const hash = recoveryCodeHash(typed);
    return hash !== null && (await recoveryCodeStore(database, researcherId).takeRecoveryCode(hash))
      ? 'recovery'
      : null;
  }
}
