import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { CODE_BYTES, groupedCode, readGroupedCode } from './grouped-code.ts';

const PERIOD_SECONDS = 30;
const RECOVERY_CODES = 10;
/** Steps before and after the present one that are taken: clocks differ. */
const WINDOW = 1;

/** 160 random bits in base 32, as authenticator apps take them. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads from a QR code. */
export function totpAddress(secret: string, email: string): string {
  return totp(secret, email).toString();
}

/** Of which time step this code is, within half a minute either way; null if it is none. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

/** Ten codes of 80 random bits for who loses the app. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => groupedCode(randomBytes(CODE_BYTES)));
}

/** The only form in which a recovery code is stored: SHA-256. Null for what cannot be one. */
export function recoveryCodeHash(typed: string): Buffer | null {
  const code = readGroupedCode(typed);
  return code === null ? null : createHash('sha256').update(code).digest();
}

function totp(secret: string, label = ''): TOTP {
  const settings = { algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS };
  return new TOTP({ ...settings, issuer: 'Standpoint', label, secret: Secret.fromBase32(secret) });
}
