import type { StudyResponse } from '../../../server/contract/study.ts';
import { analysisText as words } from '../../text/en/analysis.ts';
import { visitorsQSorts, type RecipeChange } from './recipe-changes.ts';

interface VisitorsLineProps {
  readonly study: StudyResponse;
  readonly excluded: readonly string[];
  readonly onChange: (change: RecipeChange) => void;
}

/** In a demo: visitors' own Q-sorts stay out of the figures until somebody takes them in, and this says which holds. */
export function VisitorsLine({ study, excluded, onChange }: VisitorsLineProps) {
  const visitors = visitorsQSorts(study);
  if (visitors.length === 0) return null;
  const areIncluded = !visitors.some((name) => excluded.includes(name));
  const others = excluded.filter((name) => !visitors.includes(name));
  return (
    <p className="visitors">
      {words.visitors(visitors.length, areIncluded)}{' '}
      <button
        type="button"
        className="link-button"
        onClick={() =>
          onChange({ change: 'leave-out-only', names: areIncluded ? [...others, ...visitors] : others })
        }
      >
        {areIncluded ? words.leaveVisitorsOut : words.includeVisitors}
      </button>
    </p>
  );
}
