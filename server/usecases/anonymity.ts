import type { SortingRecord } from '../contract/q-sort.ts';
import type { KeptRecord } from '../stores/q-sort.store.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';
import { keptRecord } from './kept-record.ts';

type Mode = Pick<StudyVersion, 'isAnonymous'>;

/** A moment as it is stored: in anonymous mode only its day in UTC, as the noon that no clock showed anybody. */
export function storedMoment({ isAnonymous }: Mode, moment: Date): Date {
  return isAnonymous ? new Date(`${moment.toISOString().slice(0, 10)}T12:00:00.000Z`) : moment;
}

/** How a Q-sort came about, as it is stored: in anonymous mode the piles, and nothing of times, moves or device. */
export function storedRecord(
  version: Pick<StudyVersion, 'isAnonymous' | 'statements'>,
  record: SortingRecord | undefined,
): KeptRecord | null {
  if (record === undefined) return null;
  const kept = keptRecord(record, version);
  if (!version.isAnonymous) return kept;
  return {
    piles: kept.piles,
    placedBy: kept.placedBy.map(() => null),
    stepTimes: [],
    ...{ moveCount: null, undoCount: null, modeSwitches: null },
    ...{ deviceClass: null, viewportWidth: null, viewportHeight: null },
  };
}
