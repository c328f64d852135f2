import { solve, STANDARD_RECIPE, type Recipe } from '../../../analysis/index.ts';
import { peopleOf, type SolutionView } from '../../../client/researcher/figures/solution-view.ts';
import { aStudyResponse } from './a-study-response.ts';
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

/** People of whom it is known whether their Q-sort has another shape than the grid. */
export function peopleWith(isUnforced: Readonly<Record<string, boolean>>): Pick<SolutionView, 'people'> {
  const names = Object.keys(isUnforced).map((name) => ({ name, isUnforced: isUnforced[name]! }));
  return { people: peopleOf(aStudyResponse({}, names)) };
}
