import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Solution } from '../../../analysis/index.ts';
import { learntOf, noMoreThan, readersReport } from '../../../server/policies/readers-report.ts';
import { exchanged, solved, sourcesOf, studyOf, type Sort } from '../../support/a-report-to-attack.ts';

/** Every two cards of one hand. */
const PAIRS = Array.from({ length: 20 }, (_, one) =>
  Array.from({ length: one }, (__, other) => [other, one] as const),
).flat();

const published = (figures: Solution, recognisable?: ReadonlySet<string>) =>
  JSON.stringify(readersReport(sourcesOf(figures, recognisable)));

/** What is published is tried out on these many studies, the same ones each time. */
const runs = (numRuns: number) => ({ numRuns, seed: 20260301 });

/** Every sort that is a person's own with two cards exchanged; with `touching`, one of these two cards at least. */
function* exchanges(
  sort: Sort,
  touching: readonly number[] = [],
): Generator<readonly [Sort, readonly number[]]> {
  for (const pair of PAIRS) {
    const isNear = touching.length === 0 || pair.some((card) => touching.includes(card));
    if (isNear && sort[pair[0]] !== sort[pair[1]]) yield [exchanged(sort, pair), pair];
  }
}

/**
 * Other sorts of one or two people that give the same published content, everybody else's being as they were. Tried are
 * their own with two cards exchanged: of the first alone, then of both. Null: none of these does.
 */
function othersThatFit(
  [person, second]: readonly [number, number?],
  sorts: readonly Sort[],
  content: (sorts: readonly Sort[]) => string,
): readonly Sort[] | null {
  const truth = content(sorts);
  for (const [sort] of exchanges(sorts[person]!)) {
    const tried = sorts.with(person, sort);
    if (content(tried) === truth) return tried;
  }
  if (second === undefined) return null;
  for (const [sort, pair] of exchanges(sorts[person]!)) {
    for (const [other] of exchanges(sorts[second]!, pair)) {
      const tried = sorts.with(person, sort).with(second, other);
      if (content(tried) === truth) return tried;
    }
  }
  return null;
}

/**
 * The attack: P1 defines a viewpoint, knows their own sort, the whole published content, every sort of the people of other
 * viewpoints and how the analysis is computed, and looks for the sorts the other definers made. They succeed if nothing
 * else fits. From four definers on they may know all sorts but one, and still fail.
 */
describe('a definer who tries to recover another definer’s sort', () => {
  it('finds more than one answer that fits, where three people define the viewpoint', () => {
    const content = (sorts: readonly Sort[]) => published(solved(sorts, 2));
    fc.assert(
      fc.property(studyOf(3, 3), (sorts) => {
        expect(othersThatFit([1, 2], sorts, content)).not.toBeNull();
      }),
      runs(15),
    );
  }, 60_000);

  it.each([4, 6])('finds more than one even knowing all sorts but one, where %i define it', (people) => {
    const content = (sorts: readonly Sort[]) => published(solved(sorts, 2));
    fc.assert(
      fc.property(studyOf(people, 3), (sorts) => {
        expect(othersThatFit([1], sorts, content)).not.toBeNull();
      }),
      runs(20),
    );
  });

  it('would find the one that fits if z-scores were published: what makes the difference is that they are not', () => {
    const content = (sorts: readonly Sort[]) => {
      const figures = solved(sorts, 2);
      return published(figures) + JSON.stringify(figures.zScores);
    };
    fc.assert(
      fc.property(studyOf(3, 3), (sorts) => {
        expect(othersThatFit([1], sorts, content)).toBeNull();
      }),
      runs(10),
    );
  });

  it('learns nothing of the sort of one or two others from any field, whatever it is', () => {
    fc.assert(
      fc.property(studyOf(4, 2, 1), fc.infiniteStream(fc.integer({ min: -3, max: 3 })), (sorts, stream) => {
        const figures = solved(sorts, 3);
        const withheld = figures.characteristics.definingCount.flatMap((count, f) => (count < 3 ? [f] : []));
        expect(withheld).toHaveLength(2);
        expect(published(withOtherFigures(figures, withheld, stream))).toBe(published(figures));
      }),
      runs(40),
    );
  });

  it('learns nothing of the sorts of three or four others where their study asks for five people', () => {
    const asksForFive = (figures: Solution) => readersReport(sourcesOf(figures, new Set(), 5));
    fc.assert(
      fc.property(studyOf(5, 4, 3), fc.infiniteStream(fc.integer({ min: -3, max: 3 })), (sorts, stream) => {
        const figures = solved(sorts, 3);
        const few = figures.characteristics.definingCount.flatMap((count, f) => (count < 5 ? [f] : []));
        expect(few).toHaveLength(2);
        const report = asksForFive(figures);
        expect(report.viewpoints.filter(({ array }) => array !== null)).toHaveLength(1);
        expect(asksForFive(withOtherFigures(figures, few, stream))).toEqual(report);
      }),
      runs(30),
    );
  });

  it('learns no more from an edition of before the study asked for five than from one of after', () => {
    fc.assert(
      fc.property(studyOf(6, 5, 3), (sorts) => {
        const figures = solved(sorts, 3);
        const before = readersReport(sourcesOf(figures));
        const now = sourcesOf(figures, new Set(), 5);
        expect(before.viewpoints.every(({ array }) => array !== null)).toBe(true);
        expect(noMoreThan(before, learntOf(now), figures)).toEqual(readersReport(now));
      }),
      runs(30),
    );
  });

  it('learns the array of two once both agreed to that, and of nobody else', () => {
    fc.assert(
      fc.property(studyOf(4, 2, 1), (sorts) => {
        const figures = solved(sorts, 3);
        const arraysShown = (recognisable: readonly string[]) =>
          readersReport(sourcesOf(figures, new Set(recognisable)))
            .viewpoints.filter(({ array }) => array !== null)
            .map(({ definingCount }) => definingCount)
            .sort();
        expect(arraysShown([])).toEqual([4]);
        expect(arraysShown(['P5', 'P7'])).toEqual([4]);
        expect(arraysShown(['P5', 'P6', 'P7'])).toEqual([2, 4]);
      }),
      runs(20),
    );
  });

  it('sees the same of a withheld viewpoint when one of its people sorts otherwise and the solution is computed anew', () => {
    fc.assert(
      fc.property(
        studyOf(4, 2, 1),
        fc.constantFrom(...PAIRS),
        fc.constantFrom(4, 5, 6),
        (sorts, pair, person) => {
          const before = solved(sorts, 3);
          const after = solved(sorts.with(person, exchanged(sorts[person]!, pair)), 3);
          fc.pre(JSON.stringify(after.flags) === JSON.stringify(before.flags));
          const [one, other] = [before, after].map((figures) => readersReport(sourcesOf(figures)));
          const isWithheld = ({ array }: { array: unknown }) => array === null;
          expect(other!.viewpoints.filter(isWithheld)).toEqual(one!.viewpoints.filter(isWithheld));
          // Only the one array that is shown may move with the sorts of others, for the factors are turned together.
          expect({ ...other, viewpoints: [] }).toEqual({ ...one, viewpoints: [] });
        },
      ),
      runs(40),
    );
  });

  it('cannot subtract the report before from the report after somebody left: more than one sort fits both', () => {
    const content = (sorts: readonly Sort[]) =>
      published(solved(sorts, 2)) + published(solved(sorts.toSpliced(1, 1), 2));
    fc.assert(
      fc.property(studyOf(5, 3), (sorts) => {
        expect(othersThatFit([1], sorts, content)).not.toBeNull();
      }),
      runs(15),
    );
  });
});

/**
 * The attack: somebody outside knows everybody's name, course and year, and reads everything published. They succeed if
 * anything in it is otherwise when the same sorts were made by other people.
 */
describe('an outsider who tries to place a student', () => {
  const people = fc.shuffledSubarray(
    Array.from({ length: 7 }, (_, n) => `P${n + 1}`),
    { minLength: 7, maxLength: 7 },
  );

  it('reads the same whoever made which sort', () => {
    fc.assert(
      fc.property(studyOf(4, 2, 1), people, fc.boolean(), (sorts, names, haveAllAgreed) => {
        const figures = solved(sorts, 3);
        const agreed = new Set(haveAllAgreed ? names : []);
        expect(published({ ...figures, sorts: names }, agreed)).toBe(published(figures, agreed));
      }),
      runs(30),
    );
  });

  it('reads the same in whatever order people came', () => {
    fc.assert(
      fc.property(studyOf(4, 2, 1), people, (sorts, names) => {
        const figures = solved(sorts, 3);
        const order = names.map((name) => figures.sorts.indexOf(name));
        const inOrder = <Row>(rows: readonly Row[]) => order.map((n) => rows[n]!);
        const turned = {
          ...figures,
          sorts: inOrder(figures.sorts),
          flags: inOrder(figures.flags),
          loadings: inOrder(figures.loadings),
          communalities: inOrder(figures.communalities),
          correlations: inOrder(figures.correlations).map((row) => inOrder(row)),
        };
        expect(published(turned)).toBe(published(figures));
      }),
      runs(30),
    );
  });

  it('finds no name, however it is spelt', () => {
    const spelt = fc.uniqueArray(
      fc.string({ minLength: 6, maxLength: 20 }).map((name) => `~${name}~`),
      {
        minLength: 7,
        maxLength: 7,
      },
    );
    fc.assert(
      fc.property(studyOf(4, 2, 1), spelt, (sorts, names) => {
        const report = published({ ...solved(sorts, 3), sorts: names }, new Set(names));
        for (const name of names) expect(report).not.toContain(JSON.stringify(name).slice(1, -1));
      }),
      runs(30),
    );
  });
});

/**
 * The same solution with everything of some factors otherwise that readers are not told in so many words: arrays, scores,
 * loadings and their signs, errors, what distinguishes, what is common. Counts, flags and the recipe stay.
 */
function withOtherFigures(
  figures: Solution,
  factors: readonly number[],
  stream: fc.Stream<number>,
): Solution {
  const next = (): number => Number(stream.next().value);
  const otherwise = (row: readonly (number | null)[]) =>
    row.map((value, factor) => (factors.includes(factor) ? next() : value));
  const numbers = (row: readonly number[]) => otherwise(row).map(Number);
  const statements = figures.statements.map((_, s) => s);
  return {
    ...figures,
    factorArrays: figures.factorArrays.map(otherwise),
    zScores: figures.zScores.map(otherwise),
    loadings: figures.loadings.map(numbers),
    unrotatedLoadings: figures.unrotatedLoadings.map(numbers),
    communalities: figures.communalities.map(next),
    eigenvalues: figures.eigenvalues.map(next),
    standardErrorsOfDifferences: figures.standardErrorsOfDifferences.map((row, f) =>
      factors.includes(f) ? row.map(next) : otherwise(row),
    ),
    factorCorrelations: figures.factorCorrelations.map((row) => row.map(next)),
    characteristics: {
      ...figures.characteristics,
      compositeReliability: otherwise(figures.characteristics.compositeReliability),
      standardError: otherwise(figures.characteristics.standardError),
      explainedPercent: numbers(figures.characteristics.explainedPercent),
    },
    distinguishing: statements.flatMap((statement) =>
      factors.map((factor) => ({
        statement,
        factor,
        level: next() > 0 ? ('.05' as const) : ('.01' as const),
      })),
    ),
    consensus: statements.filter(() => next() > 0),
  };
}
