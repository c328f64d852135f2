import { matrixOf, recipeFlags, type Solution } from '../../../analysis/index.ts';

/** Which factor of the recipe a factor on the screen belongs to: itself, but for the ends of a split one. */
export function wholeFactor({ factorOrigins }: Pick<Solution, 'factorOrigins'>, factorIndex: number): number {
  return factorOrigins?.[factorIndex] ?? factorIndex;
}

/** Flags that a hand set or took away, as the recipe keeps them: of which Q-sort, on which factor of the recipe. */
export interface HandFlags {
  readonly has: (qSort: string, factorIndex: number) => boolean;
  readonly set: number;
  readonly taken: number;
}

/** The flags of a solution that are not the rule's. */
export function handFlags(solution: Solution): HandFlags {
  const edits = (solution.recipe.flagEdits ?? []).filter(({ qSort }) => solution.sorts.includes(qSort));
  const keys = new Set(edits.map(({ qSort, factor }) => `${factor} ${qSort}`));
  return {
    has: (qSort, factorIndex) => keys.has(`${wholeFactor(solution, factorIndex)} ${qSort}`),
    set: edits.filter(({ isFlagged }) => isFlagged).length,
    taken: edits.filter(({ isFlagged }) => !isFlagged).length,
  };
}

/** Would the recipe's rule alone flag these? By the whole factor, before it was split. [N × F] */
export function flagsByRule(solution: Solution): boolean[][] {
  const { recipe, loadings, communalities, loadingThreshold, sorts } = solution;
  return recipeFlags(matrixOf(loadings), Float64Array.from(communalities), loadingThreshold, {
    choices: { ...recipe, flagEdits: [] },
    names: sorts,
  });
}
