import { analysisText } from '../../text/en/analysis.ts';
import { methodText as words } from '../../text/en/researcher-method.ts';
import { hasHandwork } from './handwork.ts';
import { recipeLine } from './recipe-line.ts';
import type { HistoryChange, RecipeHistory } from './recipe-history.ts';

interface RecipeLineProps {
  readonly history: RecipeHistory;
  /** Q-sorts that take part. */
  readonly sortCount: number;
  readonly onChange: (change: HistoryChange) => void;
}

/** The whole recipe in words, as it is printed too, and the way back from the last step. */
export function RecipeLine({ history: { recipe, past, hasSetAside }, sortCount, onChange }: RecipeLineProps) {
  return (
    <div className="recipe-line">
      <p>
        <span className="print-only">{analysisText.recipe.printed(recipe.factorCount, sortCount)} </span>
        {recipeLine(recipe)}
        {past.length === 0 ? null : (
          <button type="button" className="link-button" onClick={() => onChange({ change: 'back' })}>
            {words.undo}
          </button>
        )}
        {hasHandwork(recipe) ? (
          <button type="button" className="link-button" onClick={() => onChange({ change: 'by-rule' })}>
            {words.byRule}
          </button>
        ) : null}
      </p>
      <p role="status" className="recipe-line__aside">
        {hasSetAside ? words.setAside : ''}
      </p>
    </div>
  );
}
