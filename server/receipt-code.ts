import { createHash, createHmac } from 'node:crypto';
import { groupedCode, readGroupedCode } from './grouped-code.ts';

/**
 * The receipt of one Q-sort: 80 bits in four groups of four, e.g. `K7P2-QX4M-9RTD-3WHA`.
 *
 *     code = base 32 of the first 80 bits of HMAC-SHA256(key = personal link's token, conditionId ":" occasion)
 *
 * It is as random as the token (256 bits) and can be made again from it at any time, but from nothing that is
 * stored: the database holds only hashes of both. See docs/decisions/0012-receipts-are-derived.md.
 */
export function receiptCode(participationToken: string, conditionId: string, occasion: number): string {
  const digest = createHmac('sha256', participationToken)
    .update(`receipt:${conditionId}:${occasion}`)
    .digest();
  return groupedCode(digest);
}

/** The only form in which a receipt is stored: SHA-256 of its characters without the hyphens. */
export function receiptHash(code: string): Buffer {
  return createHash('sha256').update(code.replaceAll('-', '')).digest();
}

/** A receipt as somebody typed it; null if it cannot be one. */
export function readReceiptCode(typed: string): string | null {
  return readGroupedCode(typed);
}
