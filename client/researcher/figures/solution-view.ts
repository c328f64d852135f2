import type { Distribution, Solution } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import type { Provenance, StudyResponse } from '../../../server/contract/study.ts';
import { researcherText } from '../../text/en/researcher.ts';

/** One person's Q-sort with what is known about the person. */
export type StudyQSort = StudyResponse['qSorts'][number];

/** A solution with the words and people its figures are about: what every panel reads. */
export interface SolutionView {
  readonly solution: Solution;
  /** [S], in Q-set order; `label` is `Solution.statements`. */
  readonly statements: readonly { readonly label: string; readonly text: string }[];
  readonly distribution: Distribution;
  readonly disagreePole: string;
  readonly agreePole: string;
  /** By `Solution.sorts` name; a name may be missing where a person has withdrawn. */
  readonly people: ReadonlyMap<string, StudyQSort>;
  /** Printed under pictures, so that nobody takes made-up answers for real ones. */
  readonly note: string | null;
  /** What the researcher calls the factors, '' where nothing; absent where nobody named any. [F] */
  readonly factorNames?: readonly string[];
}

/** What the researcher calls a factor; '' where it has no name. */
export function factorName({ factorNames }: SolutionView, factorIndex: number): string {
  return factorNames?.[factorIndex] ?? '';
}

/** The people of a study by the name of their Q-sort. */
export function peopleOf(study: StudyResponse): ReadonlyMap<string, StudyQSort> {
  return new Map(study.qSorts.map((qSort) => [qSort.name, qSort]));
}

/** What to print under figures of answers that nobody gave, or that are in print already; null for all others. */
export function provenanceNote(provenance: Provenance): string | null {
  const notes = researcherText.provenanceNote;
  return provenance === 'simulated' || provenance === 'already-published' ? notes[provenance] : null;
}

/** Indices of the factors that have figures: as many as were kept, more where one was split. */
export function factorIndices({ characteristics }: Solution): number[] {
  return characteristics.definingCount.map((_, factorIndex) => factorIndex);
}

/** Percent of the variance that all factors explain together; the two ends of a factor that was split count once. */
export function explainedTogether({ characteristics, factorOrigins }: Solution): number {
  return characteristics.explainedPercent.reduce((sum, percent, factorIndex) => {
    const isCounted = factorOrigins && factorOrigins.indexOf(factorOrigins[factorIndex]!) < factorIndex;
    return isCounted ? sum : sum + percent;
  }, 0);
}

/** The letters of the two ends of each factor that was split, as ["A", "B"]. */
export function splitEnds({ factorOrigins = [] }: Pick<Solution, 'factorOrigins'>): [string, string][] {
  return factorOrigins.flatMap((origin, factorIndex): [string, string][] => {
    const other = factorOrigins.indexOf(origin, factorIndex + 1);
    return other < 0 ? [] : [[factorLetter(factorIndex), factorLetter(other)]];
  });
}

/** Who somebody is, in a few words: “History, year 1”. Numbers carry the name of what they count. */
export function personText(person: StudyQSort | undefined): string {
  const facts = Object.entries(person?.characteristics ?? {});
  const isNumber = (value: string) => value.trim() !== '' && Number.isFinite(Number(value));
  return [
    ...facts.filter(([, value]) => !isNumber(value)).map(([, value]) => value),
    ...facts.filter(([, value]) => isNumber(value)).map(([name, value]) => `${name} ${value}`),
  ].join(', ');
}
