import { AnalysisError } from '../errors.ts';
import type { Recipe, TargetRow } from '../model/recipe.ts';
import {
  columnOf,
  type Matrix,
  matrixOf,
  matrixOfColumns,
  product,
  rowsOf,
  rowView,
} from '../numerics/matrix.ts';
import { tuckerPhi } from '../comparison/match-factors.ts';
import { orientedBy } from './conventions.ts';
import { editedFactors } from './factor-edits.ts';
import { turnedLoadings } from './judgemental-turns.ts';
import { oblimin, promax, type ObliqueRotation } from './oblique-rotation.ts';
import { equamax, quartimax } from './orthomax.ts';
import { targetRotation } from './target-rotation.ts';
import { varimax, type VarimaxRotation } from './varimax.ts';

/** Factors after every turn the recipe asks for. */
export interface TurnedFactors {
  /** Correlations of Q-sorts with factors (the structure, where factors are oblique). [N × F] */
  readonly loadings: Matrix;
  /** Part of each Q-sort's variance that the factors explain together. [N] */
  readonly communalities: Float64Array;
  /** Variance that each factor explains, in Q-sorts: Σ f², or Σ pattern · structure. [F] */
  readonly explained: readonly number[];
  /** What only oblique factors have. */
  readonly oblique: { readonly pattern: number[][]; readonly factorCorrelations: number[][] } | null;
  /** How the turning ended. */
  readonly ending: Omit<VarimaxRotation, 'loadings'>;
  readonly arbitrarySigns: readonly number[];
}

type TurningChoices = Pick<
  Recipe,
  'rotation' | 'target' | 'convention' | 'turns' | 'invertedFactors' | 'factorOrder'
>;

const AT_REST = { sweeps: 0, lastTurn: 0, hasConverged: true, isDetermined: true };

/**
 * Rotation, order and sign by the convention, turns by hand, and whole factors inverted, reordered or dropped, in
 * this order. Factors turned to a target have its order and signs, whatever the convention.
 *
 * @param names of the Q-sorts, by which a target finds its rows. [N]
 */
export function turnedFactors(
  unrotated: Matrix,
  choices: TurningChoices,
  names: readonly string[],
): TurnedFactors {
  const { rotation } = choices;
  if (rotation === 'promax' || rotation === 'oblimin') return leaning(unrotated, rotation, choices);
  return choices.target ? towardsTarget(unrotated, choices, names) : upright(unrotated, choices);
}

/** Procrustes: the turn comes from the Q-sorts that the target names, and is done to all. */
function towardsTarget(unrotated: Matrix, choices: TurningChoices, names: readonly string[]): TurnedFactors {
  const { turn, isDetermined } = turnToTarget(unrotated, choices.target ?? [], names);
  const turned = turnedLoadings(product(unrotated, turn), choices.turns ?? []);
  const loadings = editedFactors(turned, edits(choices));
  const ending = { ...AT_REST, isDetermined };
  return { loadings, ...explainedBy(loadings, loadings), oblique: null, ending, arbitrarySigns: [] };
}

function turnToTarget(unrotated: Matrix, target: readonly TargetRow[], names: readonly string[]) {
  const wanted = new Map(target.map(({ qSort, loadings }) => [qSort, loadings]));
  const places = [...names.keys()].filter((n) => wanted.has(names[n]!));
  if (places.length === 0) {
    throw new AnalysisError('recipe-invalid', 'none of the Q-sorts that the target names takes part');
  }
  const found = matrixOf(places.map((n) => Array.from(rowView(unrotated, n))));
  return targetRotation(found, matrixOf(places.map((n) => [...wanted.get(names[n]!)!])));
}

/** Factors at right angles. */
function upright(unrotated: Matrix, choices: TurningChoices): TurnedFactors {
  const { loadings: turned, ...ending } = orthogonal(unrotated, choices.rotation);
  const { loadings: oriented, arbitrarySigns } = orientedBy(choices.convention, turned);
  const loadings = editedFactors(turnedLoadings(oriented, choices.turns ?? []), edits(choices));
  return { loadings, ...explainedBy(loadings, loadings), oblique: null, ending, arbitrarySigns };
}

function orthogonal(unrotated: Matrix, rotation: Recipe['rotation']): VarimaxRotation {
  switch (rotation) {
    case 'varimax':
      return varimax(unrotated);
    case 'quartimax':
      return quartimax(unrotated);
    case 'equamax':
      return equamax(unrotated);
    default:
      return { loadings: unrotated, ...AT_REST };
  }
}

/** Factors that lean on each other. Order and sign are decided by the structure and done to all three matrices. */
function leaning(unrotated: Matrix, rotation: 'promax' | 'oblimin', choices: TurningChoices): TurnedFactors {
  const found: ObliqueRotation =
    rotation === 'promax' ? promax(varimax(unrotated).loadings) : oblimin(unrotated);
  const { loadings: oriented, arbitrarySigns } = orientedBy(choices.convention, found.structure);
  const final = editedFactors(oriented, edits(choices));
  const places = placesIn(found.structure, final);
  const pattern = matrixOfColumns(
    places.map(({ from, sign }) => columnOf(found.pattern, from).map((value) => sign * value)),
    unrotated.rows,
  );
  const phi = rowsOf(found.factorCorrelations);
  const factorCorrelations = places.map((a) => places.map((b) => a.sign * b.sign * phi[a.from]![b.from]!));
  return {
    loadings: final,
    ...explainedBy(pattern, matrixOf(rowsOf(final))),
    oblique: { pattern: rowsOf(pattern), factorCorrelations },
    ending: { ...AT_REST, sweeps: found.iterations, hasConverged: found.isConverged },
    arbitrarySigns,
  };
}

/** For each column of the second matrix, which column of the first it is, and with which sign. */
function placesIn(before: Matrix, after: Matrix): { from: number; sign: number }[] {
  return Array.from({ length: after.columns }, (_, f) => {
    const column = columnOf(after, f);
    const phis = Array.from({ length: before.columns }, (__, g) => tuckerPhi(column, columnOf(before, g)));
    const from = phis.reduce((best, phi, g) => (Math.abs(phi) > Math.abs(phis[best]!) ? g : best), 0);
    return { from, sign: phis[from]! < 0 ? -1 : 1 };
  });
}

function edits({ invertedFactors, factorOrder }: TurningChoices) {
  return {
    ...(invertedFactors && { inverted: invertedFactors }),
    ...(factorOrder && { order: factorOrder }),
  };
}

/** Σ pattern · structure along Q-sorts and down factors: what is explained of each, by each. */
function explainedBy(
  pattern: Matrix,
  structure: Matrix,
): { communalities: Float64Array; explained: readonly number[] } {
  const communalities = new Float64Array(pattern.rows);
  const explained = new Array<number>(pattern.columns).fill(0);
  pattern.cells.forEach((value, at) => {
    const share = value * structure.cells[at]!;
    communalities[Math.floor(at / pattern.columns)]! += share;
    explained[at % pattern.columns]! += share;
  });
  return { communalities, explained };
}
