import { memo, useCallback, useMemo } from 'react';
import type { Solution } from '../../../analysis/index.ts';
import type { StudyResponse } from '../../../server/contract/study.ts';
import { StatementsSections } from '../figures/StatementsSections.tsx';
import { CorrelationsSection } from '../figures/CorrelationsSection.tsx';
import { FactorsSection } from '../figures/FactorsSection.tsx';
import { LoadingsSection } from '../figures/LoadingsSection.tsx';
import { NoticesPanel } from '../figures/NoticesPanel.tsx';
import { peopleOf, provenanceNote, type SolutionView } from '../figures/solution-view.ts';
import type { RecipeChange } from './recipe-changes.ts';

interface AnalysisFiguresProps {
  readonly study: StudyResponse;
  readonly solution: Solution;
  readonly onChange: (change: RecipeChange) => void;
}

/** Every figure of the solution on the screen. */
export const AnalysisFigures = memo(function AnalysisFigures({
  study,
  solution,
  onChange,
}: AnalysisFiguresProps) {
  const view = useMemo(
    (): SolutionView => ({
      solution,
      statements: study.statements,
      distribution: study.distribution,
      disagreePole: study.disagreePole,
      agreePole: study.agreePole,
      people: peopleOf(study),
      note: provenanceNote(study.study.provenance),
    }),
    [study, solution],
  );
  const leaveOut = useCallback((name: string) => onChange({ change: 'leave-out', name }), [onChange]);
  const takeIn = useCallback((name: string) => onChange({ change: 'take-in', name }), [onChange]);
  return (
    <>
      <NoticesPanel notices={solution.notices} />
      <LoadingsSection view={view} onLeaveOut={leaveOut} onTakeIn={takeIn} />
      <StatementsSections view={view} />
      <FactorsSection view={view} />
      <CorrelationsSection solution={solution} />
    </>
  );
});
