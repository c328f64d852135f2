import type { AnalysisError } from '../../../analysis/index.ts';
import { Notice } from '../../components/Notice.tsx';
import { analysisText } from '../../text/en/analysis.ts';

const words = analysisText.refused;

interface RefusedProps {
  readonly error: AnalysisError;
  /** The most factors these Q-sorts hold. */
  readonly rank: number;
  readonly onChoose: (factorCount: number) => void;
}

/** Why there are no figures, and the way on. */
export function Refused({ error, rank, onChoose }: RefusedProps) {
  const isTooMany = error.code === 'too-many-factors';
  return (
    <Notice tone="danger" title={words.title}>
      <p>{isTooMany ? words['too-many-factors'](rank) : words.other(error.message)}</p>
      {isTooMany ? (
        <button type="button" className="button" onClick={() => onChoose(rank)}>
          {words.useMost(rank)}
        </button>
      ) : null}
    </Notice>
  );
}
