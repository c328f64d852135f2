import { createHash } from 'node:crypto';
import { newSecret, secretHash } from '../secrets.ts';
import { consentStore, type NewConsent } from '../stores/consent.store.ts';
import type { Queryable } from '../stores/database.ts';
import { knownPersonStore, type KnownPerson } from '../stores/known-person.store.ts';
import { participationStore, type NewParticipation } from '../stores/participation.store.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';

type ExternalIds = Readonly<Record<string, string>>;

/** What somebody agreed to, and how. */
export type Consent = Omit<NewParticipation, 'tokenHash'> & { readonly consents: readonly NewConsent[] };

/** Where somebody stands who came with these ids before. */
export type Return = { readonly participationToken: string } | 'begun-elsewhere' | 'already-received';

/**
 * SHA-256 of the parameters that make a person unique; null if the study names none, or one of them is missing.
 */
export function identityHash(
  { externalIdentity }: Pick<StudyVersion, 'externalIdentity'>,
  externalIds: ExternalIds,
): Buffer | null {
  if (externalIdentity.length === 0 || externalIdentity.some((name) => !externalIds[name])) return null;
  const named = [...externalIdentity].sort().map((name) => [name, externalIds[name]]);
  return createHash('sha256').update(JSON.stringify(named)).digest();
}

/**
 * Somebody comes back with ids that were here before, in a browser that does not know them. A panel's id is no secret,
 * so it alone opens nothing of what was sorted: only the same visit (every other declared parameter the same, a session
 * id say) goes on where it was. Another visit may begin again from the start, which forgets the unfinished sort; either
 * way the person stays one row. What was handed in stands, and its receipt is shown to nobody here.
 *
 * Call it in a transaction that holds the identity.
 */
export async function welcomeBack(
  db: Queryable,
  person: KnownPerson,
  again: {
    readonly version: StudyVersion;
    readonly externalIds: ExternalIds;
    readonly identity: Buffer;
    /** They were asked, and said so. */
    readonly beginsAgain: boolean;
    readonly consent: Consent;
  },
): Promise<Return> {
  const persons = knownPersonStore(db);
  const { participationId } = person;
  await participationStore(db).lock(participationId);
  if (await persons.hasHandedIn(participationId)) return 'already-received';
  const participationToken = newSecret();
  const tokenHash = secretHash(participationToken);
  if (isSameVisit(person.externalIds, again.externalIds, again.version)) {
    await persons.changeToken(participationId, tokenHash);
    return { participationToken };
  }
  if (!again.beginsAgain) return 'begun-elsewhere';
  const { studyId, consentedAt, consents } = again.consent;
  await persons.beginAgain(participationId, { ...again.consent, tokenHash });
  const answered = { ...again.consent, participationId, answeredAt: consentedAt };
  await consentStore(db).insertConsents(answered, consents);
  await persons.saveExternalIds({ participationId, studyId }, again.externalIds, again.identity);
  return { participationToken };
}

/** Does the link bring more than who somebody is, and all of it as the first time. */
function isSameVisit(
  before: ExternalIds,
  now: ExternalIds,
  { externalParameters, externalIdentity }: Pick<StudyVersion, 'externalParameters' | 'externalIdentity'>,
): boolean {
  const others = externalParameters.filter((name) => !externalIdentity.includes(name));
  return others.some((name) => now[name] !== undefined) && others.every((name) => before[name] === now[name]);
}
