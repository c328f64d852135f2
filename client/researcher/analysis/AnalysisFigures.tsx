import { memo, useCallback, useMemo, useState } from 'react';
import type { Solution, StudyData } from '../../../analysis/index.ts';
import type { StudyResponse } from '../../../server/contract/study.ts';
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
  readonly data: StudyData;
  readonly solution: Solution;
  /** In hand, a moment ahead of the solution. */
  readonly history: RecipeHistory;
  readonly onChange: (change: HistoryChange) => void;
}

/** Every figure of the solution on the screen. */
export const AnalysisFigures = memo(function AnalysisFigures(props: AnalysisFiguresProps) {
  const { study, data, solution, history, onChange } = props;
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
      <TurningSection
        solution={solution}
        recipe={history.recipe}
        mayUndo={history.past.length > 0}
        onChange={onChange}
      />
      <StatementsSections view={view} />
      <FactorsSection view={view} />
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
