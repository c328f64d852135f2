import { guidedTarget, PILES, type Pile } from '../../../analysis/sorting/index.ts';
import type { SortingState } from '../sorting-state.ts';

/** A pile as it can be chosen: its name, and how many cards wait on it. */
export interface HandPile {
  readonly pile: Pile | 'deck';
  readonly count: number;
}

/** The cards that wait to be laid out, and which of them are listed now. */
export interface Hand {
  readonly piles: readonly HandPile[];
  /** The pile listed; null where all that is left is listed together. */
  readonly listed: Pile | 'deck' | null;
  readonly statementIds: readonly string[];
}

/** What the hand holds: guided, the pile to choose from; else the one the person looks at, or the first with cards. */
export function handOf(state: SortingState): Hand {
  const { board } = state.history;
  const piles: HandPile[] = PILES.map((pile) => ({ pile, count: board.piles[pile].length }));
  if (board.deck.length > 0) piles.push({ pile: 'deck', count: board.deck.length });
  const target = state.isGuided ? guidedTarget(board) : null;
  if (target?.from === 'all') return { piles, listed: null, statementIds: target.statementIds };
  const listed = pileLookedAt(state) ?? target?.from ?? firstWithCards(piles);
  return { piles, listed, statementIds: listed === 'deck' ? board.deck : board.piles[listed] };
}

/** The pile the person chose, or the one that holds the picked card, which stays in sight. */
function pileLookedAt({ shown, pickedId, history: { board } }: SortingState): Pile | 'deck' | null {
  if (shown !== null && 'pile' in shown) return shown.pile;
  if (pickedId === null) return null;
  return PILES.find((pile) => board.piles[pile].includes(pickedId)) ?? null;
}

/** The clear opinions first. */
function firstWithCards(piles: readonly HandPile[]): Pile | 'deck' {
  const order: readonly (Pile | 'deck')[] = ['agree', 'disagree', 'unsure', 'deck'];
  return order.find((name) => piles.some(({ pile, count }) => pile === name && count > 0)) ?? 'agree';
}
