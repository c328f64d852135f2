import { useCallback, useMemo, useState } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { Prepared, StudyData } from '../../../analysis/index.ts';
import type { SolutionSummary } from '../../../server/contract/solution.ts';
import type { StudyResponse } from '../../../server/contract/study.ts';
import { readSolution, readSolutionsOfStudy } from '../../api/solution.api.ts';
import { readStudy } from '../../api/study.api.ts';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { SectionNav } from '../../components/SectionNav.tsx';
import { StatusMessage } from '../../components/StatusMessage.tsx';
import { analysisText as words } from '../../text/en/analysis.ts';
import { researcherText } from '../../text/en/researcher.ts';
import { comparisonText } from '../../text/en/researcher-comparison.ts';
import { handText } from '../../text/en/researcher-hand.ts';
import { surenessText } from '../../text/en/researcher-sureness.ts';
import { workText } from '../../text/en/researcher-work.ts';
import { explainedTogether } from '../figures/solution-view.ts';
import { standingCounts } from '../figures/standings.ts';
import { useMe } from '../use-me.ts';
import { StudyNav } from '../study/StudyNav.tsx';
import { AnalysisFigures } from './AnalysisFigures.tsx';
import { FlatLine } from './FlatLine.tsx';
import { factorNamesOf } from './handwork.ts';
import { QSortsDialog } from './QSortsDialog.tsx';
import { RecipeBar } from './RecipeBar.tsx';
import type { HistoryChange, RecipeHistory } from './recipe-history.ts';
import { RecipeLine } from './RecipeLine.tsx';
import { Refused, refusalText } from './Refused.tsx';
import { RetentionSection } from './RetentionSection.tsx';
import { SaveSolutionDialog } from './SaveSolutionDialog.tsx';
import { studyDataOf } from './study-data.ts';
import { StudyLead } from './StudyLead.tsx';
import { useRecipe, type SavedTarget } from './use-recipe.ts';
import type { Outcome } from './outcome.ts';
import { useSolution } from './use-solution.ts';
import { VisitorsLine } from './VisitorsLine.tsx';

/** The study of the address with its Q-sorts, and the solutions saved of it. */
export async function analysisLoader({ params, request }: LoaderFunctionArgs) {
  const studyId = params['studyId'] ?? '';
  const [study, { solutions }, savedTarget] = await Promise.all([
    readStudy(studyId),
    readSolutionsOfStudy(studyId),
    readTarget(new URL(request.url).searchParams.get('target')),
  ]);
  return { study, solutions, savedTarget };
}

/** The target that an address names by the saved solution that has it. */
async function readTarget(solutionId: string | null): Promise<SavedTarget | null> {
  if (solutionId === null) return null;
  const { target } = (await readSolution(solutionId)).figures.recipe;
  return target ? { solutionId, target } : null;
}

const SECTIONS = [
  { id: 'retention', label: words.retention.nav },
  { id: 'loadings', label: words.loadings.nav },
  { id: 'turning', label: handText.turning.nav },
  { id: 'arrays', label: words.arrays.nav },
  { id: 'z-scores', label: words.zScores.nav },
  { id: 'distinguishing', label: words.distinguishing.nav },
  { id: 'consensus', label: words.consensus.nav },
  { id: 'crib', label: comparisonText.crib.nav },
  { id: 'factors', label: words.factors.nav },
  { id: 'others', label: comparisonText.others.nav },
  { id: 'sureness', label: surenessText.nav },
  { id: 'correlations', label: words.correlations.nav },
];

/** From Q-sorts to factors: every choice in the recipe, every figure following it. */
export function AnalysisPage() {
  const { study, solutions, savedTarget } = useLoaderData<typeof analysisLoader>();
  return (
    <Page
      title={study.study.title}
      documentTitle={researcherText.documentTitle(`${words.title}: ${study.study.title}`)}
      above={<Link to="/studies">{words.toStudies}</Link>}
      lead={<StudyLead study={study} solutions={solutions} />}
    >
      <StudyNav study={study.study} />
      <Analysis key={study.study.studyId} study={study} solutions={solutions} savedTarget={savedTarget} />
    </Page>
  );
}

interface AnalysisProps {
  readonly study: StudyResponse;
  readonly solutions: readonly SolutionSummary[];
}

function Analysis({
  study,
  solutions,
  savedTarget,
}: AnalysisProps & { readonly savedTarget: SavedTarget | null }) {
  const data = useMemo(() => studyDataOf(study), [study]);
  const { history, change } = useRecipe(study, savedTarget);
  const { recipe } = history;
  const { preparation, outcome, isBehind, failure } = useSolution(data, recipe);
  const [dialog, setDialog] = useState<'save' | 'q-sorts' | null>(null);
  const close = useCallback(() => setDialog(null), []);
  const prepared = preparation?.kind === 'prepared' ? preparation.prepared : null;
  const refusal = outcome?.kind === 'refused' ? outcome.error : null;
  return (
    <>
      <RecipeBar
        recipe={recipe}
        rank={prepared?.rank ?? recipe.factorCount}
        sortCount={study.qSorts.length}
        statementCount={study.statements.length}
        hasGaps={data.qSorts.some(({ values }) => values.some(Number.isNaN))}
        refusal={refusal && refusalText(refusal)}
        onChange={change}
        onChooseQSorts={() => setDialog('q-sorts')}
        onSave={() => setDialog('save')}
      />
      <RecipeLine
        history={history}
        sortCount={study.qSorts.length - recipe.excludedQSorts.length}
        onChange={change}
      />
      <StatusMessage isHidden>{statusOf(outcome)}</StatusMessage>
      <VisitorsLine study={study} excluded={recipe.excludedQSorts} onChange={change} />
      <FlatLine study={study} excluded={recipe.excludedQSorts} />
      <Behind isFirst={outcome === null} isBehind={isBehind} failure={failure} />
      <div className="with-nav" aria-busy={isBehind}>
        <SectionNav label={words.contents} sections={SECTIONS} />
        <div className="with-nav__main">
          <AnalysisBody
            study={study}
            solutions={solutions}
            data={data}
            history={history}
            prepared={prepared}
            outcome={outcome}
            change={change}
          />
        </div>
      </div>
      {dialog === 'q-sorts' ? (
        <QSortsDialog study={study} excluded={recipe.excludedQSorts} onChange={change} onClose={close} />
      ) : null}
      {dialog === 'save' ? (
        <SaveDialogFor study={study} outcome={outcome} names={history.names} onClose={close} />
      ) : null}
    </>
  );
}

interface AnalysisBodyProps extends AnalysisProps {
  readonly data: StudyData;
  readonly history: RecipeHistory;
  readonly prepared: Prepared | null;
  readonly outcome: Outcome | null;
  readonly change: (change: HistoryChange) => void;
}

/** Why there are no figures, or all of them. */
function AnalysisBody({ study, solutions, data, history, prepared, outcome, change }: AnalysisBodyProps) {
  const { recipe } = history;
  const choose = useCallback(
    (factorCount: number) => change({ change: 'factor-count', factorCount }),
    [change],
  );
  return (
    <>
      {outcome?.kind === 'refused' ? (
        <Refused
          error={outcome.error}
          recipe={recipe}
          rank={prepared?.rank ?? recipe.factorCount}
          onChange={change}
        />
      ) : null}
      {prepared ? (
        <RetentionSection data={data} prepared={prepared} recipe={recipe} onChoose={choose} />
      ) : null}
      {outcome?.kind === 'solved' ? (
        <AnalysisFigures
          study={study}
          solutions={solutions}
          data={data}
          solution={outcome.solution}
          history={history}
          onChange={change}
        />
      ) : null}
    </>
  );
}

interface BehindProps {
  /** Is there nothing to be seen yet? */
  readonly isFirst: boolean;
  readonly isBehind: boolean;
  readonly failure: string | null;
}

/** That figures are being computed on another thread, where that takes long enough to be said. */
function Behind({ isFirst, isBehind, failure }: BehindProps) {
  if (failure !== null) {
    return (
      <Notice tone="danger">
        <p>{workText.failed(failure)}</p>
      </Notice>
    );
  }
  if (isFirst) return <p className="behind">{workText.longFirst}</p>;
  return isBehind ? <p className="behind">{workText.long}</p> : null;
}

interface SaveDialogForProps extends Pick<AnalysisProps, 'study'> {
  readonly outcome: Outcome | null;
  readonly names: RecipeHistory['names'];
  readonly onClose: () => void;
}

/** What is on the screen is what is saved: without figures there is nothing to save. */
function SaveDialogFor({ study, outcome, names, onClose }: SaveDialogForProps) {
  const { isSignedIn } = useMe();
  if (outcome?.kind !== 'solved') return null;
  return (
    <SaveSolutionDialog
      studyId={study.study.studyId}
      solution={outcome.solution}
      recipe={outcome.recipe}
      factorNames={factorNamesOf(outcome.recipe, names)}
      isSignedIn={isSignedIn}
      onClose={onClose}
    />
  );
}

/** For those who do not see the figures change. */
function statusOf(outcome: Outcome | null): string {
  if (outcome === null) return workText.longFirst;
  if (outcome.kind === 'refused') return words.refused.title;
  const { solution } = outcome;
  const percent = explainedTogether(solution);
  const { defining } = standingCounts(solution);
  return words.recipe.status(solution.recipe.factorCount, percent, defining, solution.sorts.length);
}
