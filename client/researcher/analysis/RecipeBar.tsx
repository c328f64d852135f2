import { type Recipe } from '../../../analysis/index.ts';
import { analysisText } from '../../text/en/analysis.ts';
import { FactorCountControl } from './FactorCountControl.tsx';
import { MethodMenu } from './MethodMenu.tsx';
import type { RecipeChange } from './recipe-changes.ts';

const words = analysisText.recipe;

interface RecipeBarProps {
  readonly recipe: Recipe;
  /** The most factors these Q-sorts hold. */
  readonly rank: number;
  readonly sortCount: number;
  readonly statementCount: number;
  readonly hasGaps: boolean;
  /** Why there are no figures; null where there are. */
  readonly refusal: string | null;
  readonly onChange: (change: RecipeChange) => void;
  readonly onChooseQSorts: () => void;
  readonly onSave: () => void;
}

/** Every choice of the recipe in one line that stays in sight. */
export function RecipeBar({ recipe, rank, sortCount, onChange, ...props }: RecipeBarProps) {
  return (
    <section className="recipe" aria-label={words.title}>
      <FactorCountControl
        factorCount={recipe.factorCount}
        rank={rank}
        onChange={(factorCount) => onChange({ change: 'factor-count', factorCount })}
      />
      <MethodMenu
        recipe={recipe}
        statementCount={props.statementCount}
        hasGaps={props.hasGaps}
        refusal={props.refusal}
        onChange={onChange}
      />
      <button
        type="button"
        className="recipe__choice recipe__q-sorts"
        onClick={props.onChooseQSorts}
        aria-haspopup="dialog"
      >
        <span className="recipe__label">{words.qSorts}</span>{' '}
        <span className="recipe__chosen">
          {words.included(sortCount - recipe.excludedQSorts.length, sortCount)}
        </span>
        <span className="visually-hidden"> – {words.choose}</span>
      </button>
      <button
        type="button"
        className="button button--primary recipe__save"
        onClick={props.onSave}
        aria-haspopup="dialog"
      >
        {words.save}
      </button>
    </section>
  );
}
