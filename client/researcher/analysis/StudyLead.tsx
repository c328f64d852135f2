import { Link } from 'react-router';
import type { SolutionSummary } from '../../../server/contract/solution.ts';
import type { StudyResponse } from '../../../server/contract/study.ts';
import { signedValue } from '../../charts/signed-value.ts';
import { analysisText as words } from '../../text/en/analysis.ts';
import { provenanceNote } from '../figures/solution-view.ts';

interface StudyLeadProps {
  readonly study: StudyResponse;
  readonly solutions: readonly SolutionSummary[];
}

/** What is analysed here, and what has been saved of it. */
export function StudyLead({ study, solutions }: StudyLeadProps) {
  const values = study.distribution.map(({ value }) => value);
  const unforced = study.qSorts.filter(({ isUnforced }) => isUnforced).length;
  const note = provenanceNote(study.study.provenance);
  return (
    <>
      <p className="facts">
        {words.data(
          study.statements.length,
          study.qSorts.length,
          signedValue(Math.min(...values)),
          signedValue(Math.max(...values)),
        )}
        {unforced === 0 ? '' : words.unforced(unforced, study.qSorts.length)}
        {note === null ? null : <strong className="facts__note"> {note}</strong>}
      </p>
      {solutions.length === 0 ? null : (
        <p className="facts">
          {words.savedHere}:{' '}
          {solutions.map(({ solutionId, name }, index) => (
            <span key={solutionId}>
              {index === 0 ? '' : ', '}
              <Link to={`/solutions/${solutionId}`}>{name}</Link>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
