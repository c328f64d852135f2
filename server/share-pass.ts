import { createHmac, timingSafeEqual } from 'node:crypto';

/** A share link that asks for a password. */
interface LockedShare {
  /** The secret in the link. */
  readonly token: string;
  /** Stored; another one at every change, for it begins with a random salt. */
  readonly passwordHash: string;
}

/**
 * What a browser keeps once it gave the password of a share: until when, and a proof that only the server can make,
 * from the link's secret and the stored hash. Nothing need be stored, and a new password makes every earlier one void.
 */
export function sharePass(share: LockedShare, expiresAt: Date): string {
  const until = String(expiresAt.getTime());
  return `${until}.${proof(share, until)}`;
}

/** Is this a pass for that share, at this moment. */
export function isSharePass(pass: string, share: LockedShare, now: Date): boolean {
  const [until = '', given = '', ...more] = pass.split('.');
  if (more.length > 0 || !/^\d{1,15}$/.test(until) || Number(until) <= now.getTime()) return false;
  const [one, other] = [Buffer.from(given), Buffer.from(proof(share, until))];
  return one.length === other.length && timingSafeEqual(one, other);
}

function proof({ token, passwordHash }: LockedShare, until: string): string {
  return createHmac('sha256', token).update(`share ${until} ${passwordHash}`).digest('base64url');
}
