import {
  beginHistory,
  dealBoard,
  isComplete,
  replayMoves,
  waitingStatements,
  type Pile,
  type SortBoard,
  type SortHistory,
} from '../../analysis/sorting/index.ts';
import type { Answers } from '../../server/contract/asked-questions.ts';
import type { InputKind, LoggedMove, StepTime } from '../../server/contract/draft.ts';
import type { ParticipationView } from '../../server/contract/participation.ts';
import type { Question } from '../../server/contract/question.ts';
import type { SubmitQSortResponse } from '../../server/contract/q-sort.ts';
import type { ParticipantText } from '../text/participant-text.ts';
import { hasProblemAt } from './questions/answer.ts';
import type { SavingState } from './saving/draft-sync.ts';

/** The screens, in order. The browser's own history walks through them. */
export const STEPS = [
  'begin',
  'try-out',
  'before',
  'piles',
  'grid',
  'review',
  'reasons',
  'questions',
  'send',
  'receipt',
] as const;
export type Step = (typeof STEPS)[number];

/** One move as it was made; the log adds an id to it. */
export type MadeMove = Pick<LoggedMove, 'move' | 'by' | 'isGuided'>;

/** What is kept besides the log. */
export interface KeptPage {
  readonly step: Step;
  readonly isGuided: boolean;
  /** By statement id; never empty. */
  readonly reasons: Readonly<Record<string, string>>;
  /** By question key. */
  readonly answers: Answers;
  /** By this device's clock, in ms; null before the first card was shown. */
  readonly startedAt: number | null;
  /** How often guided and free placing were changed for each other. */
  readonly modeSwitches: number;
  /** Up to the last change of screen. */
  readonly stepTimes: readonly StepTime[];
  /** Sending has begun: whether it arrived is not known, so nothing can be changed any more. */
  readonly isSending: boolean;
}

/** Which cards are listed: a pile, or what lies in a column. */
export type Shown = { readonly pile: Pile | 'deck' } | { readonly columnIndex: number };

/** How the sending goes. */
export type Delivery =
  | { readonly status: 'idle' | 'sending' }
  | { readonly status: 'waiting'; readonly reason: 'network' | 'busy'; readonly seconds: number }
  | { readonly status: 'refused'; readonly code: string };

export type Receipt = SubmitQSortResponse;
export type { InputKind };

export interface SortingState extends KeptPage {
  readonly view: ParticipationView;
  /** The words of the page, in the study's language. */
  readonly text: ParticipantText;
  readonly history: SortHistory;
  readonly log: readonly MadeMove[];
  /** The card held in the hand; it waits for a column, or for the card to change places with. */
  readonly pickedId: string | null;
  /** Null: what the step itself suggests. */
  readonly shown: Shown | null;
  /** The full column a card was to go to; one of its cards may make room. */
  readonly crowdedIndex: number | null;
  readonly delivery: Delivery;
  readonly receipt: Receipt | null;
  /** Said to everybody, politely; `serial` makes the same words heard twice. */
  readonly said: { readonly text: string; readonly isRefusal: boolean; readonly serial: number };
  /** Where the keyboard should be next; `mayWait` for the next frame, after what was done without it. */
  readonly focus: { readonly target: string; readonly serial: number; readonly mayWait: boolean };
  /** Does this browser keep the moves. */
  readonly isKept: boolean;
  /** Does the server have them. */
  readonly saving: SavingState;
  /** Others sit at this computer afterwards: no file is left on it. */
  readonly isShared: boolean;
}

/** What a page begins with. */
export interface SortBeginning {
  readonly view: ParticipationView;
  readonly text: ParticipantText;
  readonly log: readonly MadeMove[];
  /** Null: nothing was kept anywhere. */
  readonly page: KeptPage | null;
  readonly isKept: boolean;
  readonly isShared: boolean;
  /** The step the address asks for, which counts only if nothing was kept. */
  readonly wish: string;
}

/** The state a page begins with: as it was left, board, undo and step included. */
export function initialState({ view, text, log, page, isKept, isShared, wish }: SortBeginning): SortingState {
  const { history, replayed } = historyOf(view, log);
  // Whoever was there before the script finds the keyboard where they were.
  const isWished = page === null && wishedStep(view, wish) !== 'begin';
  return settled({
    ...(page ?? firstPage(view, wish)),
    view,
    text,
    history,
    log: log.slice(0, replayed),
    pickedId: null,
    shown: null,
    crowdedIndex: null,
    delivery: { status: 'idle' },
    receipt: view.receipt,
    said: { text: '', isRefusal: false, serial: 0 },
    focus: { target: 'heading', serial: isWished ? 1 : 0, mayWait: false },
    isKept,
    isShared,
    saving: 'saved',
  });
}

/**
 * The page of somebody who opens the link for the first time. Without piles there is nothing to guide by, and where
 * columns take any number of cards nothing to guide to.
 */
function firstPage(view: ParticipationView, wish: string): KeptPage {
  return {
    step: wishedStep(view, wish),
    isGuided: view.hasPiles && view.isForced,
    reasons: {},
    answers: {},
    startedAt: null,
    modeSwitches: 0,
    stepTimes: [],
    isSending: false,
  };
}

/** Whoever pressed a link before the script had come goes where it leads. */
function wishedStep(view: ParticipationView, wish: string): Step {
  if (wish === 'try-out' && view.hasTryOut) return 'try-out';
  return wish === 'piles' ? stepAfter({ step: 'begin', view }) : 'begin';
}

/** The board a log leads to. */
export function historyOf(view: ParticipationView, log: readonly Pick<MadeMove, 'move'>[]) {
  const order = view.statements.map(({ statementId }) => statementId);
  return replayMoves(
    beginHistory(dealBoard(view, order)),
    log.map(({ move }) => move),
  );
}

/**
 * The nearest step, going back, that the board and the answers allow: nobody reviews what does not lie there, nor sends
 * what the server would refuse for an answer it owes.
 */
export function settled(state: SortingState): SortingState {
  if (state.receipt !== null) return { ...state, step: 'receipt' };
  if (state.isSending && isComplete(state.history.board)) return { ...state, step: 'send' };
  const wanted = STEPS.indexOf(state.step);
  const step = STEPS.filter((each, index) => index <= wanted && mayGoTo(state, each)).at(-1) ?? 'begin';
  return step === state.step && !state.isSending ? state : { ...state, step, isSending: false };
}

/** The questions asked in a place. */
export function questionsAt({ questions }: ParticipationView, place: Question['place']): Question[] {
  return questions.filter((question) => question.place === place);
}

/** Has this study such a step at all. */
export function hasStep(view: ParticipationView, step: Step): boolean {
  switch (step) {
    case 'try-out':
      return view.hasTryOut;
    case 'before':
      return questionsAt(view, 'before').length > 0;
    case 'piles':
      return view.hasPiles;
    case 'reasons':
      return view.reasonsAskedFor.length > 0;
    case 'questions':
      return questionsAt(view, 'after').length > 0;
    default:
      return true;
  }
}

/** Steps that need every card in its place. */
const AFTER_THE_GRID: ReadonlySet<Step> = new Set(['review', 'reasons', 'questions', 'send']);

/** Steps that come before any question. */
const BEFORE_THE_QUESTIONS: ReadonlySet<Step> = new Set(['begin', 'try-out', 'before']);

/** Do the board and what was answered allow this step. */
export function mayGoTo({ history, receipt, view, answers }: SortingState, step: Step): boolean {
  if (step === 'receipt') return receipt !== null;
  if (!hasStep(view, step)) return false;
  if (BEFORE_THE_QUESTIONS.has(step)) return true;
  if (hasProblemAt(view.questions, answers, 'before')) return false;
  if (step === 'send' && hasProblemAt(view.questions, answers, 'after')) return false;
  if (step === 'grid') return history.board.deck.length === 0 || !view.hasPiles;
  return !AFTER_THE_GRID.has(step) || isComplete(history.board);
}

/** The step after this one; those the study does not have, and the try-out, are passed over. */
export function stepAfter({ step, view }: Pick<SortingState, 'step' | 'view'>): Step {
  const next = STEPS.slice(STEPS.indexOf(step) + 1);
  return next.find((each) => each !== 'try-out' && hasStep(view, each)) ?? 'receipt';
}

/** How many cards are not in the grid. */
export function waitingCount(board: SortBoard): number {
  return waitingStatements(board).length;
}

/** The words of a statement. */
export function textOf({ view }: Pick<SortingState, 'view'>, statementId: string): string {
  return view.statements.find((statement) => statement.statementId === statementId)?.text ?? '';
}
