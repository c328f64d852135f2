import { PILES, type Pile } from '../../analysis/sorting/index.ts';
import type { SortingAction } from './sorting-actions.ts';
import { stepAfter, type InputKind, type SortingState } from './sorting-state.ts';
import type { ParticipationView } from '../../server/contract/participation.ts';

/** The pile somebody chose for the first statement before the script had come. */
export interface EarlyPile {
  readonly pile: Pile;
  readonly by: InputKind;
}

/** What the server's page calls the choice. */
export const EARLY_PILE = 'early-pile';

/** Does the study begin with a first statement that nobody has seen yet. */
export function mayPileEarly(view: ParticipationView): boolean {
  return view.draft === null && stepAfter({ step: 'begin', view }) === 'piles';
}

/** What was chosen so far on the page as the server sent it; null for nothing. */
export function earlyPile(): EarlyPile | null {
  const chosen = document.querySelector<HTMLInputElement>(`input[name="${EARLY_PILE}"]:checked`);
  const pile = PILES.find((each) => each === chosen?.value);
  return chosen === null || pile === undefined ? null : { pile, by: likelyInput(chosen) };
}

/** Of a press that no script saw: where the focus is shown it was a key, else what this device is held with. */
function likelyInput(chosen: HTMLInputElement): InputKind {
  if (chosen.matches(':focus-visible')) return 'key';
  return matchMedia('(pointer: coarse)').matches ? 'tap' : 'click';
}

/** Put the first statement there, unless cards were moved before, on another device or in this browser. */
export function carryOut(
  { pile, by }: EarlyPile,
  { log, history }: SortingState,
  act: (action: SortingAction) => void,
): void {
  const statementId = history.board.deck[0];
  if (log.length > 0 || statementId === undefined) return;
  act({ kind: 'go', step: 'piles' });
  act({ kind: 'move', move: { kind: 'pile', statementId, pile }, by });
}
