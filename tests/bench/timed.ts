/** Milliseconds of one call. */
export interface Timing {
  readonly median: number;
  readonly processor: number;
}

/**
 * Milliseconds of one call, after a warm-up of 25 calls or .3 s, whichever is longer, over about a second: the median by the clock, and the mean of the
 * processor's own time, which other programs on the machine do not lengthen.
 */
export function timed(act: () => unknown): Timing {
  const times: number[] = [];
  const warm = performance.now();
  for (let i = 0; i < 25 || performance.now() - warm < 300; i++) act();
  const start = performance.now();
  const used = process.cpuUsage();
  while (times.length < 15 || (performance.now() - start < 1000 && times.length < 500)) {
    const before = performance.now();
    act();
    times.push(performance.now() - before);
  }
  const { user, system } = process.cpuUsage(used);
  times.sort((a, b) => a - b);
  return {
    median: times[Math.floor(times.length / 2)]!,
    processor: (user + system) / 1000 / times.length,
  };
}

/** Seconds of one call, by the clock and of the processor's own time. */
export function secondsOf(act: () => unknown): { clock: number; processor: number } {
  const [before, used] = [performance.now(), process.cpuUsage()];
  act();
  const { user, system } = process.cpuUsage(used);
  return { clock: (performance.now() - before) / 1000, processor: (user + system) / 1e6 };
}

/** A line of a table whose columns stand to the right. */
export function tableLine(cells: readonly (string | number)[], widths: readonly number[]): string {
  return cells.map((cell, at) => String(cell).padStart(widths[at]!)).join('');
}
