import type { SortingRecord } from '../contract/q-sort.ts';
import type { KeptRecord } from '../stores/q-sort.store.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';

/** The largest number the column holds; in milliseconds about 25 days. */
const LARGEST = 2_147_483_647;

/** A participant's clock may have been set while they sorted: a duration it cannot have measured is not kept. */
export function usableDuration(ms: number | null): number | null {
  return ms === null || ms < 0 || ms > LARGEST ? null : Math.round(ms);
}

/** What a column may be named after. */
const STEP = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Did the clock give a duration that could not be. */
export function hasDoubtfulTimes(sortingMs: number | null, record: SortingRecord | undefined): boolean {
  const times = [
    sortingMs,
    ...(record?.stepTimes ?? []).flatMap(({ activeMs, idleMs }) => [activeMs, idleMs]),
  ];
  return times.some((ms) => ms !== null && usableDuration(ms) === null);
}

/** The record as it is stored, statement by statement in Q-set order; what names no statement of the study is left out. */
export function keptRecord(
  record: SortingRecord,
  { statements }: Pick<StudyVersion, 'statements'>,
): KeptRecord {
  const piles = new Map(record.piles.map(({ statementId, pile }) => [statementId, pile]));
  const placedBy = new Map(record.placedBy.map(({ statementId, by }) => [statementId, by]));
  return {
    piles: statements.map(({ statementId }) => piles.get(statementId) ?? null),
    placedBy: statements.map(({ statementId }) => placedBy.get(statementId) ?? null),
    stepTimes: record.stepTimes
      .filter(({ step }) => STEP.test(step))
      .map(({ step, activeMs, idleMs }) => ({
        step,
        activeMs: usableDuration(activeMs),
        idleMs: usableDuration(idleMs),
      })),
    moveCount: count(record.moveCount),
    undoCount: count(record.undoCount),
    modeSwitches: count(record.modeSwitches),
    deviceClass: record.deviceClass,
    viewportWidth: count(record.viewportWidth),
    viewportHeight: count(record.viewportHeight),
  };
}

/** Nothing the page counted wrongly is worth refusing a sort for. */
function count(number: number): number {
  return Math.min(LARGEST, Math.max(0, number));
}
