import { MOST_INVITATIONS } from '../../../server/contract/personal-invitation.ts';

const LABEL_MAX_LENGTH = 200;

/**
 * Whom invitations are for, from what was written: one person a line, or only how many.
 *
 * @returns null if it is neither.
 */
export function invitationLabels(written: string): string[] | null {
  const lines = written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const only = lines.length === 1 ? lines[0]! : '';
  const labels = /^\d+$/.test(only) ? countedLabels(Number(only)) : lines;
  const isRight = labels.length >= 1 && labels.length <= MOST_INVITATIONS;
  return isRight && labels.every((label) => label.length <= LABEL_MAX_LENGTH) ? labels : null;
}

/** So many people without a name; none if there are too many to be written. */
function countedLabels(count: number): string[] {
  return count <= MOST_INVITATIONS ? new Array<string>(count).fill('') : [];
}
