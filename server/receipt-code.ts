import { createHash, createHmac } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U to be misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 16;
const GROUP = 4;

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
  let bits = BigInt(`0x${digest.subarray(0, (CHARACTERS * 5) / 8).toString('hex')}`);
  let characters = '';
  for (let index = 0; index < CHARACTERS; index++) {
    characters = ALPHABET[Number(bits & 31n)]! + characters;
    bits >>= 5n;
  }
  return characters.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');
}

/** The only form in which a receipt is stored: SHA-256 of its characters without the hyphens. */
export function receiptHash(code: string): Buffer {
  return createHash('sha256').update(code.replaceAll('-', '')).digest();
}

/**
 * A receipt as somebody typed it: small letters, spaces and hyphens do not matter, O is 0, I and L are 1.
 *
 * @returns it in its own form; null if it cannot be a receipt.
 */
export function readReceiptCode(typed: string): string | null {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isReceipt = new RegExp(`^[${ALPHABET}]{${CHARACTERS}}$`).test(characters);
  return isReceipt ? characters.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-') : null;
}
