import { createHash, randomBytes } from 'node:crypto';

/** A secret for an address or a cookie: 256 random bits in 43 characters that need no escaping. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Can it be one of these. */
export function isSecret(given: string): boolean {
  return /^[\w-]{43}$/.test(given);
}

/** SHA-256, the only form in which a secret is stored. No salt is needed for 256 random bits. */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
