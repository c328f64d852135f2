import type { Recipe, Solution, StudyData } from '../../analysis/index.ts';

/** A solution's figures and the input they came from. */
interface Saved {
  readonly figures: Solution;
  readonly input: StudyData;
}

/**
 * A saved solution without every row that is one person's: their Q-sort in the input; in the figures their
 * correlations, loadings, communality and flags; their name in the recipe and in notices. What is computed from all
 * (eigenvalues, z-scores, arrays, comparisons, numbers of defining sorts) stays as it was saved: it cannot be computed
 * again without the person.
 */
export function solutionWithoutSort<Solved extends Saved>(saved: Solved, name: string): Solved {
  const { figures, input } = saved;
  const index = figures.sorts.indexOf(name);
  const without = <Row>(rows: readonly Row[]): Row[] => (index < 0 ? [...rows] : rows.toSpliced(index, 1));
  return {
    ...saved,
    input: { ...input, qSorts: input.qSorts.filter((qSort) => qSort.name !== name) },
    figures: {
      ...figures,
      recipe: recipeWithoutSort(figures.recipe, name),
      sorts: without(figures.sorts),
      correlations: without(figures.correlations).map((row) => without(row)),
      unrotatedLoadings: without(figures.unrotatedLoadings),
      loadings: without(figures.loadings),
      communalities: without(figures.communalities),
      flags: without(figures.flags),
      ...(figures.oblique && { oblique: { ...figures.oblique, pattern: without(figures.oblique.pattern) } }),
      notices: figures.notices.filter(({ message }) => !names(message, name)),
    },
  };
}

function recipeWithoutSort(recipe: Recipe, name: string): Recipe {
  const { flagEdits, target } = recipe;
  return {
    ...recipe,
    excludedQSorts: recipe.excludedQSorts.filter((excluded) => excluded !== name),
    ...(flagEdits && { flagEdits: flagEdits.filter(({ qSort }) => qSort !== name) }),
    ...(target && { target: target.filter(({ qSort }) => qSort !== name) }),
  };
}

/** Does a sentence say this name, and not only a longer one that begins or ends with it. */
function names(message: string, name: string): boolean {
  return message.split(/[^\p{L}\p{N}_-]+/u).includes(name);
}
