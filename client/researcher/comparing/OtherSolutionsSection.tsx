import { useEffect, useId, useState } from 'react';
import {
  AnalysisError,
  compareSolutions,
  type Solution,
  type SolutionComparison,
} from '../../../analysis/index.ts';
import type { SolutionResponse, SolutionSummary } from '../../../server/contract/solution.ts';
import { readSolution } from '../../api/solution.api.ts';
import { Notice } from '../../components/Notice.tsx';
import { Section } from '../../components/Section.tsx';
import { comparisonText } from '../../text/en/researcher-comparison.ts';
import type { SolutionView } from '../figures/solution-view.ts';
import { problemText } from '../problem-text.ts';
import { MatchedFactors } from './MatchedFactors.tsx';

const words = comparisonText.others;

interface OtherSolutionsSectionProps {
  readonly view: SolutionView;
  readonly solutions: readonly SolutionSummary[];
}

/** The factors on the screen beside those of a saved solution. */
export function OtherSolutionsSection({ view, solutions }: OtherSolutionsSectionProps) {
  const id = useId();
  const [solutionId, setSolutionId] = useState('');
  const { saved, failure } = useSaved(solutionId);
  return (
    <Section id="others" title={words.title} lead={words.lead}>
      {solutions.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <p className="choice">
          <label htmlFor={id}>{words.choose}</label>
          <select
            id={id}
            className="select"
            value={solutionId}
            onChange={(event) => setSolutionId(event.target.value)}
          >
            <option value="">{words.nothing}</option>
            {solutions.map((one) => (
              <option key={one.solutionId} value={one.solutionId}>
                {one.name}
              </option>
            ))}
          </select>
        </p>
      )}
      {failure === null ? null : (
        <Notice tone="danger">
          <p>{failure}</p>
        </Notice>
      )}
      {solutionId === '' || failure !== null ? null : saved === null ? (
        <p role="status">{words.reading}</p>
      ) : (
        <Compared view={view} saved={saved} />
      )}
    </Section>
  );
}

/** The saved solution asked for, once it is read. */
function useSaved(solutionId: string) {
  const [read, setRead] = useState<SolutionResponse | null>(null);
  const [failed, setFailed] = useState<{ readonly solutionId: string; readonly text: string } | null>(null);
  useEffect(() => {
    if (solutionId === '') return;
    let isWanted = true;
    readSolution(solutionId).then(
      (response) => isWanted && setRead(response),
      (error: unknown) => isWanted && setFailed({ solutionId, text: problemText(error).text }),
    );
    return () => {
      isWanted = false;
    };
  }, [solutionId]);
  return {
    saved: read?.solution.solutionId === solutionId ? read : null,
    failure: failed?.solutionId === solutionId ? failed.text : null,
  };
}

function Compared({ view, saved }: { readonly view: SolutionView; readonly saved: SolutionResponse }) {
  const comparison = comparedOrRefused(view.solution, saved.figures);
  if (comparison instanceof AnalysisError) {
    return (
      <Notice tone="notice">
        <p>{words.differ(comparison.message)}</p>
      </Notice>
    );
  }
  return <MatchedFactors comparison={comparison} viewpoints={saved.viewpoints} />;
}

/** Two solutions of a study whose Q-set was changed in between cannot be compared; the analysis says so. */
function comparedOrRefused(first: Solution, second: Solution): SolutionComparison | AnalysisError {
  try {
    return compareSolutions(first, second);
  } catch (error) {
    if (error instanceof AnalysisError) return error;
    throw error;
  }
}
