/** What stands where a figure cannot be computed. */
export const NO_FIGURE = '–';

/** A number rounded for reading, with a true minus sign: −1.20. Null, where nothing can be computed, is a dash. */
export function decimals(value: number | null, places: number): string {
  if (value === null) return NO_FIGURE;
  const rounded = Math.abs(value).toFixed(places);
  return value < 0 && Number(rounded) !== 0 ? `−${rounded}` : rounded;
}

/** A number that cannot pass 1, as the field prints it: .72, −.08, 1.00. */
export function loadingText(value: number | null): string {
  return decimals(value, 2).replace(/^(−?)0\./, '$1.');
}

/** A whole number with its noun: 1 Q-sort, 9 Q-sorts. */
export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** Words joined as a sentence joins them: A; A and B; A, B and C. */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}

/** A day as people read it: 3 March 2026. */
export function dayText(isoTime: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(isoTime));
}

/** A moment as people read it, in their own time: 3 March 2026 at 14:05. */
export function momentText(isoTime: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(isoTime),
  );
}
