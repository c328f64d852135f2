import { useCallback, useMemo, useState } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { StudyResponse } from '../../../server/contract/study.ts';
import { readSolutionsOfStudy } from '../../api/solution.api.ts';
import { readStudy } from '../../api/study.api.ts';
import { Page } from '../../components/Page.tsx';
import { SectionNav } from '../../components/SectionNav.tsx';
import { StatusMessage } from '../../components/StatusMessage.tsx';
import { analysisText as words } from '../../text/en/analysis.ts';
import { researcherText } from '../../text/en/researcher.ts';
import { standingCounts } from '../figures/standings.ts';
import { useMe } from '../use-me.ts';
import { AnalysisFigures } from './AnalysisFigures.tsx';
import type { PageRecipe } from './page-recipe.ts';
import { QSortsDialog } from './QSortsDialog.tsx';
import { RecipeBar } from './RecipeBar.tsx';
import { Refused } from './Refused.tsx';
import { RetentionSection } from './RetentionSection.tsx';
import { SaveSolutionDialog } from './SaveSolutionDialog.tsx';
import { studyDataOf } from './study-data.ts';
import { StudyLead } from './StudyLead.tsx';
import { useRecipe } from './use-recipe.ts';
import { useSolution, type Outcome } from './use-solution.ts';
import { VisitorsLine } from './VisitorsLine.tsx';

/** The study of the address with its Q-sorts, and the solutions saved of it. */
export async function analysisLoader({ params }: LoaderFunctionArgs) {
  const studyId = params['studyId'] ?? '';
  const [study, { solutions }] = await Promise.all([readStudy(studyId), readSolutionsOfStudy(studyId)]);
  return { study, solutions };
}

const SECTIONS = [
  { id: 'retention', label: words.retention.nav },
  { id: 'loadings', label: words.loadings.nav },
  { id: 'arrays', label: words.arrays.nav },
  { id: 'z-scores', label: words.zScores.nav },
  { id: 'distinguishing', label: words.distinguishing.nav },
  { id: 'consensus', label: words.consensus.nav },
  { id: 'factors', label: words.factors.nav },
  { id: 'correlations', label: words.correlations.nav },
];

/** From Q-sorts to factors: every choice in the recipe, every figure following it. */
export function AnalysisPage() {
  const { study, solutions } = useLoaderData<typeof analysisLoader>();
  return (
    <Page
      title={study.study.title}
      documentTitle={researcherText.documentTitle(`${words.title}: ${study.study.title}`)}
      above={<Link to="/studies">{words.toStudies}</Link>}
      lead={<StudyLead study={study} solutions={solutions} />}
    >
      <Analysis key={study.study.studyId} study={study} />
    </Page>
  );
}

interface AnalysisProps {
  readonly study: StudyResponse;
}

function Analysis({ study }: AnalysisProps) {
  const data = useMemo(() => studyDataOf(study), [study]);
  const { recipe, change } = useRecipe(study);
  const { preparation, outcome, isBehind } = useSolution(data, recipe);
  const [dialog, setDialog] = useState<'save' | 'q-sorts' | null>(null);
  const close = useCallback(() => setDialog(null), []);
  const choose = useCallback(
    (factorCount: number) => change({ change: 'factor-count', factorCount }),
    [change],
  );
  const rank = preparation.kind === 'prepared' ? preparation.prepared.rank : recipe.factorCount;
  return (
    <>
      <RecipeBar
        recipe={recipe}
        rank={rank}
        sortCount={study.qSorts.length}
        onChange={change}
        onChooseQSorts={() => setDialog('q-sorts')}
        onSave={() => setDialog('save')}
      />
      <StatusMessage isHidden>{statusOf(outcome)}</StatusMessage>
      <p className="print-only">{printedRecipe(recipe, study.qSorts.length)}</p>
      <VisitorsLine study={study} excluded={recipe.excludedQSorts} onChange={change} />
      <div className="with-nav" aria-busy={isBehind}>
        <SectionNav label={words.contents} sections={SECTIONS} />
        <div className="with-nav__main">
          {outcome.kind === 'refused' ? (
            <Refused error={outcome.error} rank={rank} onChoose={choose} />
          ) : null}
          {preparation.kind === 'prepared' ? (
            <RetentionSection prepared={preparation.prepared} recipe={recipe} onChoose={choose} />
          ) : null}
          {outcome.kind === 'solved' ? (
            <AnalysisFigures study={study} solution={outcome.solution} onChange={change} />
          ) : null}
        </div>
      </div>
      {dialog === 'q-sorts' ? (
        <QSortsDialog study={study} excluded={recipe.excludedQSorts} onChange={change} onClose={close} />
      ) : null}
      {dialog === 'save' ? <SaveDialogFor study={study} outcome={outcome} onClose={close} /> : null}
    </>
  );
}

interface SaveDialogForProps extends AnalysisProps {
  readonly outcome: Outcome;
  readonly onClose: () => void;
}

/** What is on the screen is what is saved: without figures there is nothing to save. */
function SaveDialogFor({ study, outcome, onClose }: SaveDialogForProps) {
  const { isSignedIn } = useMe();
  if (outcome.kind === 'refused') return null;
  return (
    <SaveSolutionDialog
      studyId={study.study.studyId}
      solution={outcome.solution}
      recipe={outcome.recipe}
      isSignedIn={isSignedIn}
      onClose={onClose}
    />
  );
}

/** The controls are not printed; what they say is. */
function printedRecipe({ factorCount, rotation, excludedQSorts }: PageRecipe, sortCount: number): string {
  return words.recipe.printed(
    factorCount,
    words.save.rotationWords[rotation],
    sortCount - excludedQSorts.length,
  );
}

/** For those who do not see the figures change. */
function statusOf(outcome: Outcome): string {
  if (outcome.kind === 'refused') return words.refused.title;
  const { solution } = outcome;
  const percent = solution.characteristics.explainedPercent.reduce((sum, each) => sum + each, 0);
  const { defining } = standingCounts(solution);
  return words.recipe.status(solution.recipe.factorCount, percent, defining, solution.sorts.length);
}
