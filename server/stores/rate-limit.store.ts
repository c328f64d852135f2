import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../errors.ts';
import type { Queryable } from './database.ts';

/** So many tries in so many seconds. */
export interface RateLimit {
  /** What is limited, e.g. `sign-in-account`. */
  readonly name: string;
  readonly tries: number;
  readonly windowSeconds: number;
}

/** Tries counted in the database, so that several servers count together. */
export function rateLimitStore(db: Queryable, { name, tries, windowSeconds }: RateLimit) {
  const limiter = new RateLimiterPostgres({
    storeClient: {
      query: ({ text, values }: { text: string; values: unknown[] }) => db.query(text, values),
    },
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: tries,
    duration: windowSeconds,
  });
  return {
    /**
     * Count one try of `who` before it is made, so that tries at the same moment cannot slip past together.
     *
     * @throws {AppError} `too-many-tries`, with the seconds to wait.
     */
    async take(who: string): Promise<void> {
      try {
        await limiter.consume(digest(who));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
        throw new AppError(
          'too-many-tries',
          `too many tries; please wait ${seconds} seconds and try again`,
          undefined,
          seconds,
        );
      }
    },

    /** A try that was right does not count. */
    async giveBack(who: string): Promise<void> {
      await limiter.reward(digest(who));
    },
  };
}

/** Forget every window that has ended. */
export async function deleteEndedRateLimits(db: Queryable): Promise<void> {
  await db.query(
    "delete from rate_limits where expire < extract(epoch from now() - interval '1 hour') * 1000",
  );
}

/** Neither an e-mail nor an address is stored. */
function digest(who: string): string {
  return createHash('sha256').update(who).digest('base64url');
}
