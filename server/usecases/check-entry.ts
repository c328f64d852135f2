import { isAccessCode } from '../access-code.ts';
import { fewAtOnce } from '../few-at-once.ts';
import { personalSecret, readPersonalCode } from '../personal-secret.ts';
import { secretHash } from '../secrets.ts';
import type { Database } from '../stores/database.ts';
import { personalInvitationStore } from '../stores/personal-invitation.store.ts';
import { rateLimitStore } from '../stores/rate-limit.store.ts';
import { studyStore } from '../stores/study.store.ts';
import { studyVersionStore } from '../stores/study-version.store.ts';

/** Wrong codes from one address for one study; right ones do not count, so that a whole class may come at once. */
const WRONG_CODES = { name: 'access-code', tries: 60, windowSeconds: 600 };

/**
 * How many shared codes one server checks at a time. Each counts as wrong until it is known to be right, so this has to
 * be well below the tries there are: else a class that presses the button together would stand in its own way.
 */
const checking = fewAtOnce(8);

/** What somebody shows to be let in. */
export interface Shown {
  /** Of a personal link; left out: they came by the study's own page. */
  readonly invitation?: string | undefined;
  /** As it was typed: the shared code, or a personal one. */
  readonly accessCode?: string | undefined;
  /** Of the visitor. */
  readonly address: string;
}

/** By invitation: its secret, in its own form. */
export type Entry = { readonly secret: string } | 'open' | 'wrong';

/**
 * May somebody come into a study. Whoever shows a personal link or code is let in however many wrong ones came from the
 * same place, for 75 bits are not guessed; wrong ones are counted. Whether a code is wrong, or of another study, or
 * revoked, or never was, the same is done and the same is answered.
 *
 * @throws {AppError} `too-many-tries`.
 */
export async function checkEntry(database: Database, slug: string, shown: Shown): Promise<Entry> {
  const study = await studyStore(database).findStudyBySlug(slug);
  const version = study && (await studyVersionStore(database).currentVersion(study.studyId));
  if (!version) return 'open';
  const tries = rateLimitStore(database, WRONG_CODES);
  const who = `${study.studyId} ${shown.address}`;
  const secret = secretShown(shown);
  if (secret !== null) {
    if (await personalInvitationStore(database).findOpen(study.studyId, secretHash(secret)))
      return { secret };
    if (shown.invitation !== undefined || version.isByInvitation) {
      await tries.take(who);
      return 'wrong';
    }
  }
  if (version.isByInvitation) return 'wrong';
  const { accessCodeHash } = version;
  if (accessCodeHash === null) return 'open';
  return checking(async () => {
    await tries.take(who);
    if (!(await isAccessCode(shown.accessCode ?? '', accessCodeHash))) return 'wrong';
    await tries.giveBack(who);
    return 'open';
  });
}

/** Null: nothing that could be an invitation's. */
function secretShown({ invitation, accessCode }: Shown): string | null {
  return invitation === undefined ? readPersonalCode(accessCode ?? '') : personalSecret(invitation);
}
