import { isPassword, passwordHash } from './passwords.ts';

/** Six letters or digits drawn at random are 31 bits; what people think up is less, which the limit on tries makes up for. */
export const ACCESS_CODE_MIN_LENGTH = 6;

/** The letters and digits of an access code: nobody should fail for a hyphen, a space or a small letter. */
export function accessCodeCharacters(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The only form in which an access code is stored: argon2id. */
export function accessCodeHash(code: string): Promise<string> {
  return passwordHash(accessCodeCharacters(code));
}

/** Is this the code. */
export function isAccessCode(code: string, storedHash: string): Promise<boolean> {
  return isPassword(accessCodeCharacters(code), storedHash);
}
