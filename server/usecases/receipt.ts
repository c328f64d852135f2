import { completionOf } from '../completion-address.ts';
import type { SubmitQSortResponse } from '../contract/q-sort.ts';
import { receiptCode } from '../receipt-code.ts';
import type { Participation } from '../stores/participation.store.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';

const DAY_MS = 86_400_000;

/** The sort a receipt is for. */
interface HandedIn {
  readonly participationToken: string;
  readonly participation: Participation;
  readonly version: StudyVersion;
  readonly conditionId: string;
  readonly occasion: number;
  readonly submittedAt: Date;
}

/**
 * What a participant gets for a Q-sort, today and whenever they ask again.
 *
 * @param allowedHosts where studies may send people to.
 */
export function receiptOf(handedIn: HandedIn, allowedHosts: readonly string[]): SubmitQSortResponse {
  const { participationToken, participation, version, conditionId, occasion, submittedAt } = handedIn;
  const until = withdrawableUntil(version, submittedAt);
  const completion = completionOf({ ...version, externalIds: participation.externalIds }, allowedHosts);
  return {
    receiptCode: receiptCode(participationToken, conditionId, occasion),
    submittedAt: submittedAt.toISOString(),
    ...(version.isAnonymous && { isDayOnly: true }),
    ...(until !== undefined && { withdrawableUntil: until?.toISOString() ?? null }),
    ...(completion && { completion }),
  };
}

/**
 * Until when a sort may be withdrawn; null: no end is set; undefined: not at all. Where only the day is known nobody
 * loses hours of it.
 */
export function withdrawableUntil(
  { withdrawalDays, isAnonymous }: Pick<StudyVersion, 'withdrawalDays' | 'isAnonymous'>,
  submittedAt: Date,
): Date | null | undefined {
  if (withdrawalDays === null) return null;
  if (withdrawalDays === 0) return undefined;
  const toEndOfDay = isAnonymous ? DAY_MS / 2 - 1 : 0;
  return new Date(submittedAt.getTime() + withdrawalDays * DAY_MS + toEndOfDay);
}
