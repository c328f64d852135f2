import type { WorkOptions, WorkProgress } from '../../analysis/index.ts';

/** Where progress is shown: a terminal, or something else, where it is not. */
export interface ProgressTarget {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Back to the line's beginning, and the line emptied. */
const CLEARED = '\r\u001b[K';

/**
 * How far long work has come, as one line of a terminal that is written over and gone at the end; a file or a pipe
 * gets nothing. Whole percents only, so that the terminal does not slow the work.
 */
export function progressLine(target: ProgressTarget, work: string): WorkOptions {
  if (target.isTTY !== true) return {};
  let shown = -1;
  const onProgress = ({ done, total }: WorkProgress): void => {
    const percent = total > 0 ? Math.floor((100 * done) / total) : 0;
    if (percent === shown) return;
    shown = percent;
    target.write(`${CLEARED}${work}: ${percent} %`);
  };
  return { onProgress };
}

/** Takes the line away. */
export function clearProgress(target: ProgressTarget): void {
  if (target.isTTY === true) target.write(CLEARED);
}
