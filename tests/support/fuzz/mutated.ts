import fc from 'fast-check';
import { HOSTILE_STRINGS } from '../hostile-strings.ts';

type Path = readonly (string | number)[];

/** What may stand where something else belongs. */
const WRONG: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, '', [], {}, [[]], [null]) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, -1e308, 5e-324) },
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...HOSTILE_STRINGS) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>('x'.repeat(120_000), '👩‍🔬'.repeat(10_000)) },
  { weight: 1, arbitrary: fc.constant<unknown>(new Array<number>(100_000).fill(0)) },
  { weight: 1, arbitrary: fc.constantFrom(31, 40, 900).map(nested) },
);

const STRANGE_KEYS = ['__proto__', 'constructor', 'extra', 'isDemo', 'ownerId', '', 'a\0b', '\uD83D', '0'];

type Change =
  | { readonly kind: 'replace'; readonly by: unknown }
  | { readonly kind: 'remove' }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'add'; readonly key: string; readonly value: unknown };

const CHANGE: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('replace' as const), by: WRONG }) },
  { weight: 2, arbitrary: fc.constant<Change>({ kind: 'remove' }) },
  { weight: 1, arbitrary: fc.constant<Change>({ kind: 'repeat' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      key: fc.constantFrom(...STRANGE_KEYS),
      value: WRONG,
    }),
  },
);

/** A value with one to three things wrong in it: another type, a key too many or too few, something twice, too much. */
export function mutated(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const changes = fc.array(fc.tuple(fc.nat(), CHANGE), { minLength: 1, maxLength: 3 });
  return fc.tuple(values, changes).map(([value, list]) =>
    list.reduce<unknown>((changed, [where, change]) => {
      const paths = pathsOf(changed);
      return changedAt(changed, paths[where % paths.length]!, change);
    }, value),
  );
}

/** Of a value and everything in it; the value itself first. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || path.length > 12) return [path];
  const inside = Object.entries(value)
    .slice(0, 50)
    .flatMap(([key, child]) => pathsOf(child, [...path, Array.isArray(value) ? Number(key) : key]));
  return [path, ...inside];
}

function changedAt(value: unknown, path: Path, change: Change): unknown {
  if (path.length === 0) return changedHere(value, change);
  const [key, ...rest] = path as [string | number, ...(string | number)[]];
  if (Array.isArray(value)) return changedInArray(value, Number(key), rest, change);
  const entries = Object.entries(value as object);
  return Object.fromEntries(
    entries.flatMap(([name, child]) => {
      if (name !== key) return [[name, child]];
      if (rest.length === 0 && change.kind === 'remove') return [];
      return [[name, changedAt(child, rest, change)]];
    }),
  );
}

function changedInArray(value: readonly unknown[], at: number, rest: Path, change: Change): unknown[] {
  return value.flatMap((child, index) => {
    if (index !== at) return [child];
    if (rest.length === 0 && change.kind === 'remove') return [];
    if (rest.length === 0 && change.kind === 'repeat') return [child, child];
    return [changedAt(child, rest, change)];
  });
}

function changedHere(value: unknown, change: Change): unknown {
  if (change.kind === 'replace') return change.by;
  if (change.kind !== 'add' || typeof value !== 'object' || value === null || Array.isArray(value))
    return value;
  // Not by assignment, which would change the prototype where the key is `__proto__`.
  return Object.fromEntries([...Object.entries(value), [change.key, change.value]]);
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}
