import { useId } from 'react';
import { analysisText } from '../../text/en/analysis.ts';
import { FactorCountControl } from './FactorCountControl.tsx';
import type { RecipeChange } from './recipe-changes.ts';
import type { PageRecipe } from './page-recipe.ts';

const words = analysisText.recipe;

interface RecipeBarProps {
  readonly recipe: PageRecipe;
  /** The most factors these Q-sorts hold. */
  readonly rank: number;
  readonly sortCount: number;
  readonly onChange: (change: RecipeChange) => void;
  readonly onChooseQSorts: () => void;
  readonly onSave: () => void;
}

/** Every choice of the recipe in one line that stays in sight. */
export function RecipeBar({ recipe, rank, sortCount, onChange, onChooseQSorts, onSave }: RecipeBarProps) {
  return (
    <section className="recipe" aria-label={words.title}>
      <FactorCountControl
        factorCount={recipe.factorCount}
        rank={rank}
        onChange={(factorCount) => onChange({ change: 'factor-count', factorCount })}
      />
      <RotationChoice
        rotation={recipe.rotation}
        onChange={(rotation) => onChange({ change: 'rotation', rotation })}
      />
      <button type="button" className="recipe__q-sorts" onClick={onChooseQSorts} aria-haspopup="dialog">
        <span className="recipe__label">{words.qSorts}</span>{' '}
        <span className="recipe__count">
          {words.included(sortCount - recipe.excludedQSorts.length, sortCount)}
        </span>
        <span className="visually-hidden"> – {words.choose}</span>
      </button>
      <button
        type="button"
        className="button button--primary recipe__save"
        onClick={onSave}
        aria-haspopup="dialog"
      >
        {words.save}
      </button>
    </section>
  );
}

interface RotationChoiceProps {
  readonly rotation: PageRecipe['rotation'];
  readonly onChange: (rotation: PageRecipe['rotation']) => void;
}

function RotationChoice({ rotation, onChange }: RotationChoiceProps) {
  const id = useId();
  return (
    <div className="recipe__rotation">
      <label className="recipe__label" htmlFor={id}>
        {words.rotation}
      </label>
      <select
        id={id}
        className="select"
        value={rotation}
        onChange={(event) => onChange(event.target.value === 'none' ? 'none' : 'varimax')}
      >
        <option value="varimax">{words.rotations.varimax}</option>
        <option value="none">{words.rotations.none}</option>
      </select>
    </div>
  );
}
