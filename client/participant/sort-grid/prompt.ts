import { guidedTarget, isComplete, type GuidedTarget } from '../../../analysis/sorting/index.ts';
import type { ParticipantText } from '../../text/participant-text.ts';
import type { SortingState } from '../sorting-state.ts';

/** What the grid asks for at this moment. */
export interface Prompt {
  readonly title: string;
  readonly text: string;
}

/** The question above the cards: one at a time, always true of the board as it lies. */
export function promptOf(state: SortingState): Prompt {
  const { history, pickedId, crowdedIndex, step } = state;
  const { board } = history;
  const text = state.text.grid;
  if (crowdedIndex !== null && pickedId !== null) {
    return { title: text.fullPrompt(board.distribution[crowdedIndex]!.value), text: text.fullText };
  }
  if (step === 'review') return reviewPrompt(state);
  if (pickedId !== null) return { title: text.pickedPrompt, text: text.pickedText };
  if (isComplete(board)) return { title: text.donePrompt, text: text.doneText };
  const target = state.isGuided ? guidedTarget(board) : null;
  if (target !== null) return guidedPrompt(state, target);
  return { title: text.freePrompt, text: board.isForced ? '' : text.freeText };
}

function reviewPrompt({ text, pickedId }: SortingState): Prompt {
  const { prompt, text: asking, pickedText } = text.review;
  return { title: prompt, text: pickedId === null ? asking : pickedText };
}

function guidedPrompt(
  { text: { grid: text }, history: { board } }: SortingState,
  target: GuidedTarget,
): Prompt {
  const { value, capacity } = board.distribution[target.columnIndex]!;
  if (target.from === 'all') {
    return { title: text.lastPrompt(target.statementIds.length), text: text.lastText(value) };
  }
  const filled = board.columns[target.columnIndex]!.length;
  return {
    title: text.guidedPrompt[kindOfPrompt(target)](target.openPlaces),
    text: text.guidedText(value, filled, capacity),
  };
}

/** With the own pile used up one asks the other way round: whom of the rest one disagrees with least. */
function kindOfPrompt({ side, from }: GuidedTarget): keyof ParticipantText['grid']['guidedPrompt'] {
  if (side === 'middle') return 'middle';
  if (side === 'agree') return from === 'disagree' ? 'agree-elsewhere' : 'agree';
  return from === 'agree' ? 'disagree-elsewhere' : 'disagree';
}
