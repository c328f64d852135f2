/** What of the typed fields is something else than in `base`. */
export function differing<Fields extends object>(
  typed: Partial<Fields>,
  base: Partial<Fields>,
): Partial<Fields> {
  const entries = Object.entries(typed) as [keyof Fields, unknown][];
  return Object.fromEntries(entries.filter(([name, value]) => !isSame(value, base[name]))) as Partial<Fields>;
}

/** Fields that were typed in here, and changed to something else there meanwhile. */
export function conflictingFields<Fields extends object>(
  typed: Partial<Fields>,
  before: Fields,
  after: Fields,
): (keyof Fields & string)[] {
  const names = Object.keys(typed) as (keyof Fields & string)[];
  return names.filter((name) => !isSame(before[name], after[name]) && !isSame(typed[name], after[name]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
