import { createHash } from 'node:crypto';

/** One entry as it is hashed. */
export interface HashedEntry {
  readonly scope: string;
  readonly sequence: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly role: string | null;
  readonly act: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What stands before the first entry of a chain. */
export const CHAIN_START = Buffer.alloc(32);

/**
 * SHA-256 of the hash before and the entry's canonical text: the JSON array `[scope, sequence, at, actorId, role, act,
 * details]`, `at` in ISO 8601 with milliseconds in UTC, the keys of `details` sorted at every depth, no white space, UTF-8.
 */
export function auditHash(previousHash: Buffer, entry: HashedEntry): Buffer {
  const { scope, sequence, at, actorId, role, act, details } = entry;
  const text = JSON.stringify([scope, sequence, at.toISOString(), actorId, role, act, sorted(details)]);
  return createHash('sha256').update(previousHash).update(text, 'utf8').digest();
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([key, each]) => [key, sorted(each)]));
}
