import {
  initialState,
  type KeptPage,
  type SortBeginning,
  type SortingState,
} from '../../../client/participant/sorting-state.ts';
import { participantText } from '../../../client/text/en/participant.ts';
import { reduce, type SortingAction } from '../../../client/participant/sorting-actions.ts';
import type { ParticipationView } from '../../../server/contract/participation.ts';
import { nineCards, nineIds } from '../../analysis/sorting/any-board.ts';

/** A participation in a study of nine cards, with reasons asked at both ends. */
export const nineCardView: ParticipationView = {
  studySlug: 'weather',
  studyTitle: 'Nine words on weather',
  isDemo: false,
  language: 'en',
  languages: [],
  isOpen: true,
  participationId: '00000000-0000-4000-8000-000000000001',
  condition: {
    conditionId: '00000000-0000-4000-8000-000000000002',
    instruction: 'Sort them by how you like the weather.',
    disagreePole: 'least',
    agreePole: 'most',
  },
  occasion: 1,
  distribution: [...nineCards],
  isForced: true,
  statements: nineIds.map((statementId) => ({ statementId, text: `Statement ${statementId}` })),
  reasonsAskedFor: [-2, 2],
  hasPiles: true,
  hasTryOut: false,
  questions: [],
  keepsMoveTimes: false,
  draft: null,
  receipt: null,
};

/** A page just opened; for the first time, or with what was kept. */
export const opened = (saved: Partial<SortBeginning> = {}): SortingState =>
  initialState({
    view: nineCardView,
    text: participantText,
    log: [],
    page: null,
    isKept: true,
    isShared: false,
    wish: '',
    ...saved,
  });

/** What is kept of a state besides its log. */
export function pageOf(state: SortingState): KeptPage {
  const { step, isGuided, reasons, answers, startedAt, modeSwitches, stepTimes, isSending } = state;
  return { step, isGuided, reasons, answers, startedAt, modeSwitches, stepTimes, isSending };
}

/** The state after some actions. */
export const after = (state: SortingState, ...actions: SortingAction[]): SortingState =>
  actions.reduce(reduce, state);

/** All nine read: a b c disagreed, d e f unsure, g h i agreed; at the grid. */
export const atTheGrid = (): SortingState =>
  after(
    opened(),
    { kind: 'go', step: 'piles' },
    ...nineIds.map((statementId, index): SortingAction => ({
      kind: 'move',
      by: 'key',
      move: {
        kind: 'pile',
        statementId,
        pile: (['disagree', 'unsure', 'agree'] as const)[Math.floor(index / 3)]!,
      },
    })),
    { kind: 'go', step: 'grid' },
  );

/** Everything laid out, guided, always the first card of the hand. */
export const laidOut = (): SortingState =>
  after(atTheGrid(), ...['g', 'a', 'h', 'i', 'b', 'c', 'd', 'e', 'f'].map(pressed));

/** A card pressed by a finger. */
export function pressed(statementId: string): SortingAction {
  return { kind: 'card', statementId, by: 'tap' };
}
