import { memo, useCallback, useMemo, useState } from 'react';
import type { Solution, StudyData } from '../../../analysis/index.ts';
import type { SolutionSummary } from '../../../server/contract/solution.ts';
import type { StudyResponse } from '../../../server/contract/study.ts';
import { CribSection } from '../comparing/CribSection.tsx';
import { FlagReport } from '../comparing/FlagReport.tsx';
import { OtherSolutionsSection } from '../comparing/OtherSolutionsSection.tsx';
import { CorrelationsSection } from '../figures/CorrelationsSection.tsx';
import { FactorsSection } from '../figures/FactorsSection.tsx';
import { LoadingsSection } from '../figures/LoadingsSection.tsx';
import { NoticesPanel } from '../figures/NoticesPanel.tsx';
import { peopleOf, provenanceNote, type SolutionView } from '../figures/solution-view.ts';
import { StatementsSections } from '../figures/StatementsSections.tsx';
import { SurenessSection } from '../sureness/SurenessSection.tsx';
import { FactorDialog } from './FactorDialog.tsx';
import { factorNamesOf, nameKey, shownFactors } from './handwork.ts';
import type { HistoryChange, RecipeHistory } from './recipe-history.ts';
import { TurningSection } from './TurningSection.tsx';
import { useHand } from './use-hand.ts';

interface AnalysisFiguresProps {
  readonly study: StudyResponse;
  readonly solutions: readonly SolutionSummary[];
  readonly data: StudyData;
  readonly solution: Solution;
  /** In hand, a moment ahead of the solution. */
  readonly history: RecipeHistory;
  readonly onChange: (change: HistoryChange) => void;
}

/** Every figure of the solution on the screen. */
export const AnalysisFigures = memo(function AnalysisFigures(props: AnalysisFiguresProps) {
  const { study, solutions, data, solution, history, onChange } = props;
  const [opened, setOpened] = useState<number | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const hand = useHand(solution, onChange, setOpened);
  const view = useView(study, solution, history.names);
  const shown = shownFactors(history.recipe);
  const factor = opened === null ? undefined : shown[opened];
  return (
    <>
      <NoticesPanel notices={solution.notices} />
      <LoadingsSection view={view} hand={hand} />
      <FlagReport solution={solution} data={data} recipe={history.recipe} />
      <TurningSection
        solution={solution}
        recipe={history.recipe}
        mayUndo={history.past.length > 0}
        onChange={onChange}
      />
      <StatementsSections view={view} />
      <CribSection view={view} />
      <FactorsSection view={view} />
      <OtherSolutionsSection view={view} solutions={solutions} />
      <SurenessSection data={data} recipe={history.recipe} view={view} />
      <CorrelationsSection solution={solution} />
      {opened === null || factor === undefined ? null : (
        <FactorDialog
          factor={factor}
          factorIndex={opened}
          count={shown.length}
          name={history.names[nameKey(factor)] ?? ''}
          onChange={onChange}
          onClose={close}
        />
      )}
    </>
  );
});

function useView(study: StudyResponse, solution: Solution, names: RecipeHistory['names']): SolutionView {
  return useMemo(
    (): SolutionView => ({
      solution,
      statements: study.statements,
      distribution: study.distribution,
      disagreePole: study.disagreePole,
      agreePole: study.agreePole,
      people: peopleOf(study),
      note: provenanceNote(study.study.provenance),
      factorNames: factorNamesOf(solution.recipe, names),
    }),
    [study, solution, names],
  );
}
