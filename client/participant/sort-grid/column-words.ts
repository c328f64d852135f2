import type { SortBoard } from '../../../analysis/sorting/index.ts';
import type { ParticipantText } from '../../text/participant-text.ts';

/** How full a column is, in the words of a grid that is to be filled, or of one that only suggests. */
export function columnWords(
  text: ParticipantText,
  { isForced }: Pick<SortBoard, 'isForced'>,
): ParticipantText['columns']['forced'] {
  return isForced ? text.columns.forced : text.columns.free;
}
