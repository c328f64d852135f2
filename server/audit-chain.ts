import { auditHash, CHAIN_START, type HashedEntry } from './audit-hash.ts';

/** An entry with what ties it to the one before. */
export interface ChainedEntry extends HashedEntry {
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

/**
 * Where a chain breaks: the first place that is missing, that does not follow from the entry before, or whose own words
 * are not those that were hashed. A chain cut off at its end, or written anew from somewhere on, looks whole.
 *
 * @param entries of one scope, in order.
 * @returns the place, from 1; null: the chain is whole.
 */
export function chainBreak(entries: readonly ChainedEntry[]): number | null {
  let before: Buffer = CHAIN_START;
  for (const [index, entry] of entries.entries()) {
    const isNext = entry.sequence === index + 1 && entry.previousHash.equals(before);
    if (!isNext || !entry.hash.equals(auditHash(before, entry))) return index + 1;
    before = entry.hash;
  }
  return null;
}
