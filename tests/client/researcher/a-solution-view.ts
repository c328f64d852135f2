import { solve, STANDARD_RECIPE, type Recipe } from '../../../analysis/index.ts';
import type { SolutionView } from '../../../client/researcher/figures/solution-view.ts';
import { referenceStudy } from '../../reference/solutions.ts';

/** Lipset's 9 Q-sorts of 33 statements, solved, as the panels get it. Expected values beside it are R's. */
export function lipsetView(recipe: Partial<Recipe> = {}): SolutionView {
  const data = referenceStudy('lipset', 'shipped');
  return {
    solution: solve(data, { ...STANDARD_RECIPE, ...recipe }),
    statements: data.statements.map(({ id }) => ({ label: id, text: `Pattern, “${id}”` })),
    distribution: data.distribution,
    disagreePole: 'least',
    agreePole: 'most',
    people: new Map(),
    note: null,
  };
}
