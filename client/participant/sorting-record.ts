import {
  applyMove,
  beginHistory,
  dealBoard,
  placementsOf,
  type SortBoard,
} from '../../analysis/sorting/index.ts';
import type { StepTime } from '../../server/contract/draft.ts';
import type { SortingRecord, SubmitQSortRequest } from '../../server/contract/q-sort.ts';
import { answersToSend } from './questions/answer.ts';
import type { MadeMove, SortingState } from './sorting-state.ts';

type PlacedBy = SortingRecord['placedBy'][number]['by'];

/** What is sent: the board as it lies. A clock that was set back meanwhile has measured nothing. */
export function submissionOf(state: SortingState, stepTimes: readonly StepTime[]): SubmitQSortRequest {
  const { view, history, reasons, answers, startedAt } = state;
  const elapsed = startedAt === null ? -1 : Date.now() - startedAt;
  return {
    conditionId: view.condition.conditionId,
    occasion: view.occasion,
    placements: placementsOf(history.board),
    reasons: Object.entries(reasons).map(([statementId, text]) => ({ statementId, text })),
    sortingMs: elapsed < 0 ? null : elapsed,
    answers: { ...answersToSend(view.questions, answers) },
    record: sortingRecord(state, stepTimes),
  };
}

/** How the sort came about, as far as this page saw it. */
function sortingRecord(state: SortingState, stepTimes: readonly StepTime[]): SortingRecord {
  const { history, log, modeSwitches } = state;
  return {
    piles: [...history.board.pileOf].map(([statementId, pile]) => ({ statementId, pile })),
    placedBy: [...placedBy(state)].map(([statementId, by]) => ({ statementId, by })),
    stepTimes: [...stepTimes],
    moveCount: log.length,
    undoCount: log.filter(({ move }) => move.kind === 'undo').length,
    modeSwitches,
    deviceClass: deviceClass(),
    viewportWidth: Math.round(innerWidth),
    viewportHeight: Math.round(innerHeight),
  };
}

/**
 * What each statement's present placement was made with. A placement that an undo or a redo brought back counts as it
 * was first made; in the column that was filled at the end, `last-column`.
 */
export function placedBy({ view, log }: Pick<SortingState, 'view' | 'log'>): ReadonlyMap<string, PlacedBy> {
  const order = view.statements.map(({ statementId }) => statementId);
  let history = beginHistory(dealBoard(view, order));
  let now: ReadonlyMap<string, PlacedBy> = new Map();
  let [past, future]: ReadonlyMap<string, PlacedBy>[][] = [[], []];
  for (const made of log) {
    const result = applyMove(history, made.move);
    if (!result.ok) break;
    if (made.move.kind === 'undo') {
      future = [...future!, now];
      now = past!.at(-1) ?? new Map();
      past = past!.slice(0, -1);
    } else {
      const again = made.move.kind === 'redo' ? future!.at(-1) : undefined;
      past = [...past!, now];
      now = again ?? placedAnew(now, made, [history.board, result.history.board]);
      future = again === undefined ? [] : future!.slice(0, -1);
    }
    history = result.history;
  }
  return now;
}

function placedAnew(
  before: ReadonlyMap<string, PlacedBy>,
  { move, by }: MadeMove,
  [was, is]: readonly [SortBoard, SortBoard],
): ReadonlyMap<string, PlacedBy> {
  const [columnsWere, columnsAre] = [columnOfEach(was), columnOfEach(is)];
  const kind = move.kind === 'fill-last' ? 'last-column' : by;
  return new Map(
    [...columnsAre].map(([id, column]): [string, PlacedBy] => [
      id,
      columnsWere.get(id) === column ? (before.get(id) ?? kind) : kind,
    ]),
  );
}

function columnOfEach({ columns }: SortBoard): Map<string, number> {
  return new Map(columns.flatMap((ids, index) => ids.map((id): [string, number] => [id, index])));
}

/** A shorter side than that is a telephone's. */
const WIDEST_PHONE_PX = 600;

function deviceClass(): SortingRecord['deviceClass'] {
  if (!matchMedia('(pointer: coarse)').matches) return 'desktop';
  return Math.min(screen.width, screen.height) < WIDEST_PHONE_PX ? 'phone' : 'tablet';
}
