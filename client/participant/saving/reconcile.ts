import { isComplete } from '../../../analysis/sorting/index.ts';
import type { Draft, DraftPage, LoggedMove, PageMark } from '../../../server/contract/draft.ts';
import type { ParticipationView } from '../../../server/contract/participation.ts';
import { historyOf, STEPS, waitingCount, type KeptPage } from '../sorting-state.ts';
import type { SavedSort } from '../progress.ts';

/** What to go on with: a sort, and the page that goes with it; or the person has to choose. */
export type Reconciled =
  | { readonly kind: 'go-on'; readonly sort: SavedSort; readonly isFromElsewhere: boolean }
  | { readonly kind: 'diverged' };

/**
 * Two logs of one sort, this device's and the server's. If one of them is how the other began, the longer one is the
 * sort, and nobody has to be asked. Reasons and answers that only one side has are kept either way.
 */
export function reconcile(here: SavedSort, there: Draft | null): Reconciled {
  if (there === null) return { kind: 'go-on', sort: here, isFromElsewhere: false };
  const shared = Math.min(here.lines.length, there.moves.length);
  for (let index = 0; index < shared; index++) {
    if (here.lines[index]!.moveId !== there.moves[index]!.moveId) return { kind: 'diverged' };
  }
  const isFromElsewhere = there.moves.length > here.lines.length;
  const sort = isFromElsewhere ? { ...here, lines: there.moves } : here;
  const isWorkHere = here.lines.length > there.moves.length;
  return { kind: 'go-on', sort: joined(sort, there, isWorkHere), isFromElsewhere };
}

/** The server's sort instead of this device's; words that were written only here come along. */
export function takenFromElsewhere(here: SavedSort, there: Draft): SavedSort {
  return joined({ ...here, lines: there.moves }, there, false);
}

/** This device's sort instead of the server's; words that were written only there come along. */
export function takenFromHere(here: SavedSort, there: Draft): SavedSort {
  return joined(here, there, true);
}

type Words = Pick<KeptPage, 'reasons' | 'answers'>;

/**
 * The newer of two pages, with the reasons and answers that only the other one has, if its device had not seen them.
 *
 * @param isWorkHere whose page counts where neither side has seen the other's.
 */
function joined(here: SavedSort, there: Draft, isWorkHere: boolean): SavedSort {
  const { page, mark } = here;
  const theirs = there.page;
  if (theirs === null) return here;
  const pageSeen = theirs.mark ?? here.pageSeen;
  if (page === null) return { ...here, pageSeen, page: keptPageOf(theirs) };
  const { isHere, isSeen } = standing(here, theirs, isWorkHere);
  const base = isHere ? page : keptPageOf(theirs);
  const other = isSeen ? null : isHere ? theirs : page;
  const isChanged = hasMore(other, base);
  const serial = Math.max(mark.serial, ownSerial(here, theirs)) + (isChanged ? 1 : 0);
  // The same object where nothing came to it: nothing has to be drawn anew.
  const next = isHere && !isChanged ? page : withWordsOf(base, other);
  return { ...here, pageSeen, mark: { ...mark, serial }, page: next };
}

/** Whose page is the newer one, and whether its device had seen the other. */
function standing(here: SavedSort, theirs: DraftPage, isWorkHere: boolean) {
  const own = ownSerial(here, theirs);
  if (own >= 0) return { isHere: here.mark.serial >= own, isSeen: true };
  const isSeen = isSameMark(here.pageSeen, theirs.mark);
  return { isHere: isSeen || isWorkHere, isSeen };
}

/** The serial of a page of this device that came back from the server; -1 if another device wrote it. */
function ownSerial({ mark }: SavedSort, theirs: DraftPage): number {
  return theirs.mark?.deviceId === mark.deviceId ? theirs.mark.serial : -1;
}

function withWordsOf(base: KeptPage, other: Words | null): KeptPage {
  return {
    ...base,
    reasons: { ...other?.reasons, ...base.reasons },
    answers: { ...other?.answers, ...base.answers },
  };
}

/** Are there words in one that the other has nothing for. */
function hasMore(one: Words | null, other: Words): boolean {
  if (one === null) return false;
  return (['reasons', 'answers'] as const).some((name) =>
    Object.keys(one[name]).some((key) => !(key in other[name])),
  );
}

function isSameMark(one: PageMark | null, other: PageMark | undefined): boolean {
  return one !== null && one.deviceId === other?.deviceId && one.serial === other.serial;
}

/** A page of the draft as the sorting knows it; a step it does not know is the first one. */
export function keptPageOf(page: DraftPage | KeptPage): KeptPage {
  return {
    step: STEPS.find((step) => step === page.step) ?? 'begin',
    isGuided: page.isGuided,
    reasons: page.reasons,
    answers: page.answers,
    startedAt: page.startedAt,
    modeSwitches: page.modeSwitches,
    stepTimes: page.stepTimes,
    isSending: 'isSending' in page && page.isSending,
  };
}

/** What lies in a sort, for somebody who has to choose between two. */
export interface SortSummary {
  readonly read: number;
  readonly placed: number;
  readonly count: number;
  readonly reasons: number;
  readonly isComplete: boolean;
}

export function sortSummary(
  view: ParticipationView,
  lines: readonly LoggedMove[],
  page: Pick<KeptPage, 'reasons'> | null,
): SortSummary {
  const { board } = historyOf(view, lines).history;
  const count = view.statements.length;
  return {
    read: count - board.deck.length,
    placed: count - waitingCount(board),
    count,
    reasons: Object.keys(page?.reasons ?? {}).length,
    isComplete: isComplete(board),
  };
}
