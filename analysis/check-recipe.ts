import { AnalysisError } from './errors.ts';
import type { Recipe } from './model/recipe.ts';

/**
 * Refuse a recipe that names factors or levels that do not exist.
 *
 * @param rank the most factors these Q-sorts hold.
 * @throws {AnalysisError} `factor-count-invalid`, `too-many-factors`, `flag-alpha-invalid` or `recipe-invalid`.
 */
export function checkRecipe(recipe: Recipe, rank: number): void {
  const { factorCount, flagAlpha } = recipe;
  if (!Number.isSafeInteger(factorCount) || factorCount < 1) {
    throw new AnalysisError(
      'factor-count-invalid',
      `the number of factors must be 1 or more, not ${factorCount}`,
    );
  }
  if (!(flagAlpha > 0 && flagAlpha < 1)) {
    throw new AnalysisError(
      'flag-alpha-invalid',
      `the level of the flags must lie between 0 and 1, not ${flagAlpha}`,
    );
  }
  if (factorCount > rank) {
    throw new AnalysisError(
      'too-many-factors',
      `${factorCount} factors were asked for, but these Q-sorts hold no more than ${rank}; ask for ${rank} or fewer`,
    );
  }
  checkTarget(recipe);
  checkTurns(recipe);
  checkWholeFactors(recipe);
  checkScoring(recipe);
}

function checkTarget({ rotation, target, factorCount }: Recipe): void {
  if (target && rotation !== 'none') {
    throw invalid(`a turn to a target takes the place of ${rotation}; choose the rotation "none" with it`);
  }
  const seen = new Set<string>();
  for (const { qSort, loadings } of target ?? []) {
    if (seen.has(qSort)) throw invalid(`the target names ${qSort} twice`);
    seen.add(qSort);
    if (loadings.length !== factorCount || !loadings.every(Number.isFinite)) {
      throw invalid(`the target needs ${factorCount} numbers for ${qSort}, one a factor`);
    }
  }
}

function checkTurns({ rotation, turns = [], factorCount }: Recipe): void {
  if (turns.length > 0 && (rotation === 'promax' || rotation === 'oblimin')) {
    throw invalid(`factors made oblique by ${rotation} cannot be turned by hand; choose varimax or none`);
  }
  for (const { first, second, degrees } of turns) {
    if (first === second || !isBelow(first, factorCount) || !isBelow(second, factorCount)) {
      throw invalid(
        `a turn needs two different factors of ${factorCount}, not ${first + 1} and ${second + 1}`,
      );
    }
    if (!Number.isFinite(degrees)) throw invalid(`a turn needs an angle in degrees, not ${degrees}`);
  }
}

function checkWholeFactors(recipe: Recipe): void {
  const { factorCount, factorOrder, invertedFactors = [], splitFactors = [], flagEdits = [] } = recipe;
  const kept = factorOrder?.length ?? factorCount;
  if (kept === 0) throw invalid('every factor was dropped; keep at least one');
  refuseOutside('the order of factors', factorOrder ?? [], factorCount);
  refuseOutside('the inverted factors', invertedFactors, factorCount);
  refuseOutside('the split factors', splitFactors, kept);
  for (const { factor, qSort } of flagEdits) {
    if (!isBelow(factor, kept)) {
      throw invalid(`the flag of ${qSort} is for factor ${factor + 1}, but there are ${kept} factors`);
    }
  }
}

function checkScoring({ weightCap, reliability }: Recipe): void {
  if (weightCap !== undefined && !(weightCap > 0 && weightCap < 1)) {
    throw invalid(`the weight cap must lie between 0 and 1, not ${weightCap}`);
  }
  if (typeof reliability === 'number' && !(reliability > 0 && reliability < 1)) {
    throw invalid(`the reliability of a Q-sort must lie between 0 and 1, not ${reliability}`);
  }
}

function refuseOutside(what: string, factors: readonly number[], count: number): void {
  const outside = factors.find((factor) => !isBelow(factor, count));
  if (outside !== undefined) {
    throw invalid(`${what} name factor ${outside + 1}, but there are ${count} factors`);
  }
  if (new Set(factors).size < factors.length) throw invalid(`${what} name one factor twice`);
}

function isBelow(factor: number, count: number): boolean {
  return Number.isSafeInteger(factor) && factor >= 0 && factor < count;
}

function invalid(message: string): AnalysisError {
  return new AnalysisError('recipe-invalid', message);
}
