import type { AnalysisError, Recipe } from '../../../analysis/index.ts';
import { Notice } from '../../components/Notice.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { methodText } from '../../text/en/researcher-method.ts';
import { letteredSentence } from '../figures/lettered-sentence.ts';
import { hasHandwork } from './handwork.ts';
import type { RecipeChange } from './recipe-changes.ts';

const words = analysisText.refused;

interface RefusedProps {
  readonly error: AnalysisError;
  readonly recipe: Recipe;
  /** The most factors these Q-sorts hold. */
  readonly rank: number;
  readonly onChange: (change: RecipeChange) => void;
}

/** Why there are no figures, and the way on. */
export function Refused({ error, recipe, rank, onChange }: RefusedProps) {
  return (
    <Notice tone="danger" title={words.title}>
      <p>{error.code === 'too-many-factors' ? words['too-many-factors'](rank) : refusalText(error)}</p>
      <WayOn error={error} recipe={recipe} rank={rank} onChange={onChange} />
    </Notice>
  );
}

function WayOn({ error, recipe, rank, onChange }: RefusedProps) {
  if (error.code === 'too-many-factors') {
    return (
      <button
        type="button"
        className="button"
        onClick={() => onChange({ change: 'factor-count', factorCount: rank })}
      >
        {words.useMost(rank)}
      </button>
    );
  }
  if (error.code !== 'recipe-invalid') return null;
  return (
    <button
      type="button"
      className="button"
      onClick={() => onChange({ change: hasHandwork(recipe) ? 'by-rule' : 'usual-method' })}
    >
      {hasHandwork(recipe) ? methodText.byRule : methodText.usual}
    </button>
  );
}

/** A refusal in words. */
export function refusalText(error: AnalysisError): string {
  return words.other(letteredSentence(error.message));
}
