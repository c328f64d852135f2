import { createHmac, randomBytes } from 'node:crypto';
import { groupedCode, readGroupedCode } from './grouped-code.ts';
import { isSecret, newSecret } from './secrets.ts';

/** A link to be sent, or a code to be typed from a letter. */
export type PersonalInvitationKind = 'link' | 'code';

/** 75 bits in three groups of five, e.g. `K7P2Q-X4M9R-TD3WH`; not to be taken for a receipt. */
const FORM = { characters: 15, group: 5 };

/**
 * What one invitation is opened with: for a link 256 random bits, for a letter 75 that can be typed. Both are too many
 * to be tried out even by whoever has the whole database, so that a plain hash of them may be stored.
 */
export function newPersonalSecret(kind: PersonalInvitationKind): string {
  return kind === 'link' ? newSecret() : groupedCode(randomBytes(10), FORM);
}

/** A personal code as somebody typed it, in its own form; null if it cannot be one. */
export function readPersonalCode(typed: string): string | null {
  return readGroupedCode(typed, FORM);
}

/** What stands in an address or was typed, as it was made: a code in its own form, a link's token as it is. */
export function personalSecret(given: string): string {
  return readPersonalCode(given) ?? given;
}

/**
 * The token of the participation that is begun with an invitation. It follows from the invitation's own secret, so
 * that the same link leads on to the same sort on any device, and nothing but hashes need be stored.
 */
export function invitedParticipationToken(secret: string): string {
  return createHmac('sha256', secret).update('participation').digest('base64url');
}

/**
 * The token of the participation that is begun with an invitation in anonymous mode. It follows from what only the page
 * holds that asked for consent, too: so whoever made the invitation cannot find the sort, and the same page sent twice,
 * because an answer was lost, leads to the same one.
 *
 * @param beginning of that page; without one the token follows from nothing, and the page sent twice begins nothing.
 */
export function anonymousParticipationToken(secret: string, beginning: string | undefined): string {
  if (beginning === undefined || !isSecret(beginning)) return newSecret();
  return createHmac('sha256', beginning).update(`participation ${secret}`).digest('base64url');
}
