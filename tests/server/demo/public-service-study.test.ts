import { sampleCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { gridSize, solve } from '../../../analysis/index.ts';
import { qSortProblems } from '../../../analysis/sorting/index.ts';
import { REASON_MAX_LENGTH } from '../../../server/contract/q-sort.ts';
import { StatementSource } from '../../../server/contract/study.ts';
import { PARTICIPANTS } from '../../../server/demo/public-service/participants.ts';
import { PLANTED_VIEWPOINTS } from '../../../server/demo/public-service/planted-viewpoints.ts';
import { publicServiceStudy } from '../../../server/demo/public-service/public-service-study.ts';
import { DISTRIBUTION } from '../../../server/demo/public-service/statements.ts';
import { inputDigest } from '../../../server/input-digest.ts';

const { study, qSorts, solutions } = publicServiceStudy();
const [solution] = solutions;
const figures = solve(solution.input, solution.recipe);
const correlation = (one: readonly number[], other: readonly number[]) =>
  sampleCorrelation([...one], [...other]);
const words = (text: string) => text.split(/\s+/).length;

describe('the Q-set', () => {
  it('holds 45 different statements of 40 to 110 characters, from every kind of source', () => {
    const texts = study.statements.map(({ text }) => text);
    expect(new Set(texts).size).toBe(45);
    for (const text of texts) {
      expect(text.length, text).toBeGreaterThanOrEqual(40);
      expect(text.length, text).toBeLessThanOrEqual(110);
    }
    const sources = new Set(study.statements.map(({ source }) => source));
    expect([...sources].sort()).toEqual([...StatementSource.options].sort());
  });

  it('fits a grid from −5 to +5', () => {
    expect(study.distribution.map(({ value }) => value)).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]);
    expect(gridSize(study.distribution)).toBe(45);
  });
});

describe('the planted viewpoints', () => {
  const names = PLANTED_VIEWPOINTS.map(({ key }) => key);
  const scores = Object.fromEntries(PLANTED_VIEWPOINTS.map((viewpoint) => [viewpoint.key, viewpoint.scores]));

  it.each(names)('%s is a whole Q-sort', (key) => {
    expect(faultsOf(scores[key]!)).toEqual([]);
  });

  it('oppose warm and cold at about −.4, and no other two further', () => {
    const pairs = names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other] as const));
    for (const [one, other] of pairs) {
      const r = correlation(scores[one]!, scores[other]!);
      if (one === 'warm' && other === 'cold') expect(Math.abs(r + 0.4)).toBeLessThan(0.05);
      else expect(Math.abs(r), `${one} and ${other}`).toBeLessThan(0.37);
    }
  });
});

describe('the participants', () => {
  it('are 48: ten to two firm holders, four mixed and two null', () => {
    const counts = new Map<string, number>();
    for (const { holds } of PARTICIPANTS) {
      const kind = holds.length === 1 ? holds[0]! : holds.length === 0 ? 'null' : 'mixed';
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      ...{ warm: 10, cold: 9, idealistic: 8, stereotyped: 6, career: 4, blurring: 3, cuts: 2 },
      ...{ mixed: 4, null: 2 },
    });
    expect(qSorts).toHaveLength(48);
    expect(new Set(qSorts.map(({ name }) => name)).size).toBe(48);
  });

  it('each have a course, a year and a whole Q-sort', () => {
    for (const { values, characteristics } of qSorts) {
      expect(faultsOf(values)).toEqual([]);
      expect(Object.keys(characteristics ?? {})).toEqual(['course', 'year']);
      expect(Number(characteristics?.['year'])).toBeGreaterThanOrEqual(1);
      expect(Number(characteristics?.['year'])).toBeLessThanOrEqual(4);
    }
  });

  it('sort at the noise of real students: typically .75 to .85 with the viewpoint held', () => {
    const firm = qSorts.flatMap(({ values }, index) => {
      const { holds } = PARTICIPANTS[index]!;
      const held = holds.length === 1 && PLANTED_VIEWPOINTS.find(({ key }) => key === holds[0]);
      return held ? [correlation(values, held.scores)] : [];
    });
    const sorted = firm.toSorted((a, b) => a - b);
    expect(sorted[0]).toBeGreaterThan(0.6);
    expect(sorted[Math.floor(firm.length / 4)]).toBeGreaterThan(0.75);
    expect(sorted[Math.floor((3 * firm.length) / 4)]).toBeLessThan(0.85);
  });

  it('are the same on every machine', () => {
    expect(inputDigest(solution.input)).toBe(
      'efa7fb45363933cc3c99f5de8f510793ba37fd7077bad702abd57d98b286147c',
    );
  });
});

describe('what the participants say', () => {
  const reasons = qSorts.flatMap(({ values, reasons: given }) =>
    (given ?? []).map(({ position, text }) => ({ text, value: values[position - 1]! })),
  );
  const interviews = qSorts.flatMap(({ interview }) => (interview ? [interview] : []));

  it('gives reasons for extreme cards only', () => {
    expect(study.reasonsAskedFor).toEqual([-5, 5]);
    for (const { text, value } of reasons) expect(study.reasonsAskedFor, text).toContain(value);
  });

  it('gives a reason for every extreme card of everybody who holds a viewpoint', () => {
    qSorts.forEach(({ name, reasons: given }, index) => {
      const expected = PARTICIPANTS[index]!.holds.length === 0 ? 2 : 4;
      expect(given?.length, name).toBe(expected);
    });
  });

  it('says nothing twice, and nothing longer than the form takes', () => {
    const texts = [...reasons.map(({ text }) => text), ...interviews.map((interview) => interview.words)];
    expect(new Set(texts).size).toBe(texts.length);
    for (const { text } of reasons) expect(text.length).toBeLessThanOrEqual(REASON_MAX_LENGTH);
  });

  it('has an interview with most, each marked as composed', () => {
    expect(interviews.length).toBeGreaterThan(24);
    expect(interviews.every(({ isComposed }) => isComposed)).toBe(true);
  });
});

describe('the saved solution', () => {
  it('is written about exactly the factor arrays found', () => {
    expect(figures.factorArrays).toEqual(
      figures.statements.map((_, s) => solution.viewpoints.map(({ array }) => array[s])),
    );
  });

  it('finds each planted viewpoint as its largest factor of that kind, in the order of their holders', () => {
    PLANTED_VIEWPOINTS.forEach(({ scores }, planted) => {
      const r = solution.viewpoints.map((_, f) =>
        correlation(
          scores,
          figures.zScores.map((row) => row[f]!),
        ),
      );
      expect(r.indexOf(Math.max(...r))).toBe(planted);
      expect(r[planted]).toBeGreaterThan(0.85);
    });
  });

  it('says on how few sorts the small viewpoints rest', () => {
    const numbers = ['', '', 'Only two', 'Three', 'Four', 'Five', 'Six', 'Seven'];
    solution.viewpoints.forEach(({ narrative }, f) => {
      const definingCount = figures.characteristics.definingCount[f]!;
      if (definingCount > 7) expect(narrative).not.toMatch(/sorts define it/);
      else expect(narrative).toContain(`${numbers[definingCount]!} sorts define it`);
    });
  });

  it('quotes word for word from interviews of those who define the viewpoint', () => {
    solution.viewpoints.forEach(({ quotations = [] }, f) => {
      const defining = qSorts.filter((_, n) => figures.flags[n]![f]);
      expect(quotations).toHaveLength(1);
      expect(defining.some(({ interview }) => interview?.words.includes(quotations[0]!))).toBe(true);
    });
  });

  it('tells each viewpoint in 110 to 240 words', () => {
    for (const { narrative } of solution.viewpoints) {
      expect(words(narrative)).toBeGreaterThanOrEqual(110);
      expect(words(narrative)).toBeLessThanOrEqual(240);
    }
  });

  it('folds the viewpoint of two people into another when six factors are asked for, as it says', () => {
    const six = solve(solution.input, { ...solution.recipe, factorCount: 6 });
    const holders = PARTICIPANTS.flatMap(({ holds }, n) => (holds.join() === 'cuts' ? [n] : []));
    const careerFactor = 4;
    for (const n of holders) {
      expect(six.flags[n]![careerFactor]).toBe(true);
      expect(six.loadings[n]![careerFactor]).toBeLessThan(0);
    }
  });
});

function faultsOf(values: readonly number[]) {
  const ids = values.map((_, s) => String(s + 1));
  const placements = values.map((value, s) => ({ statementId: String(s + 1), value }));
  return values.length === 45
    ? qSortProblems(placements, ids, { distribution: DISTRIBUTION, isForced: true })
    : ['not 45 statements'];
}
