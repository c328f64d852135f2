import { useMemo } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import type { EditionsResponse } from '../../../server/contract/edition.ts';
import type { SolutionResponse, SolutionSummary } from '../../../server/contract/solution.ts';
import type { StudyResponse } from '../../../server/contract/study.ts';
import { readEditions } from '../../api/edition.api.ts';
import { readSolution } from '../../api/solution.api.ts';
import { readStudy } from '../../api/study.api.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { SectionNav } from '../../components/SectionNav.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { researcherText } from '../../text/en/researcher.ts';
import { readerThresholdText } from '../../text/en/reader-threshold.ts';
import { sharesText } from '../../text/en/shares.ts';
import { writingText as words } from '../../text/en/writing.ts';
import { dayText } from '../../text/number-text.ts';
import { recipeSearch } from '../analysis/recipe-address.ts';
import { startRecipe } from '../analysis/use-recipe.ts';
import { CorrelationsSection } from '../figures/CorrelationsSection.tsx';
import { FactorsSection } from '../figures/FactorsSection.tsx';
import { LoadingsSection } from '../figures/LoadingsSection.tsx';
import { NoticesPanel } from '../figures/NoticesPanel.tsx';
import { peopleOf, provenanceNote, type SolutionView } from '../figures/solution-view.ts';
import { StatementsSections } from '../figures/StatementsSections.tsx';
import { ReadersPanel } from '../readers/ReadersPanel.tsx';
import { SharesSection } from '../readers/SharesSection.tsx';
import { ThresholdSection } from '../readers/ThresholdSection.tsx';
import { DownloadsSection } from './DownloadsSection.tsx';
import { MethodsSection } from './MethodsSection.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useViewpointEdits } from './use-viewpoint-edits.ts';
import { ViewpointDesk } from './ViewpointDesk.tsx';

/** The saved solution of the address, with the study its people belong to. */
export async function solutionLoader({ params }: LoaderFunctionArgs) {
  const solutionId = params['solutionId'] ?? '';
  const [response, editions] = await Promise.all([readSolution(solutionId), readEditions(solutionId)]);
  return { response, editions, study: await readStudy(response.solution.studyId) };
}

const SECTIONS = [
  { id: 'viewpoints', label: words.desk.nav },
  { id: 'methods', label: words.methods.nav },
  { id: 'loadings', label: analysisText.loadings.nav },
  { id: 'arrays', label: analysisText.arrays.nav },
  { id: 'z-scores', label: analysisText.zScores.nav },
  { id: 'distinguishing', label: analysisText.distinguishing.nav },
  { id: 'consensus', label: analysisText.consensus.nav },
  { id: 'factors', label: analysisText.factors.nav },
  { id: 'correlations', label: analysisText.correlations.nav },
  { id: 'few-people', label: readerThresholdText.nav },
  { id: 'downloads', label: words.downloads.nav },
];
const SHARES = { id: 'shares', label: sharesText.nav };

/** A saved solution: its viewpoints to write about, its figures as stored, and its page for readers. */
export function SolutionPage() {
  const { response, editions, study } = useLoaderData<typeof solutionLoader>();
  const { solution } = response;
  return (
    <Page
      title={solution.name}
      documentTitle={researcherText.documentTitle(solution.name)}
      above={
        <>
          <Link to="/studies">{analysisText.toStudies}</Link> ·{' '}
          <Link to={`/studies/${solution.studyId}/analysis`}>{response.studyTitle}</Link>
        </>
      }
      lead={<SolutionLead response={response} study={study} />}
    >
      <Solution key={solution.solutionId} response={response} editions={editions} study={study} />
    </Page>
  );
}

interface SolutionLeadProps {
  readonly response: SolutionResponse;
  readonly study: StudyResponse;
}

interface SolutionProps extends SolutionLeadProps {
  readonly editions: EditionsResponse;
}

/** The analysis of the study with the recipe of its solution. */
function recipePath({ response: { solution, figures }, study }: SolutionLeadProps): string {
  const search = recipeSearch(figures.recipe, startRecipe(study), solution.solutionId);
  return `/studies/${solution.studyId}/analysis${search && `?${search}`}`;
}

function SolutionLead({ response, study }: SolutionLeadProps) {
  const { solution } = response;
  const note = provenanceNote(study.study.provenance);
  return (
    <p className="facts">
      {words.saved(researcherText.studiesPage.factors(solution.factorCount), dayText(solution.savedAt))}{' '}
      {note === null ? null : <strong className="facts__note">{note} </strong>}
      <Link to={recipePath({ response, study })}>{words.openRecipe}</Link>
    </p>
  );
}

/** Whoever may publish makes share links, too. */
function sectionsOf({ mayPublish }: SolutionSummary) {
  return mayPublish ? SECTIONS.toSpliced(-2, 0, SHARES) : SECTIONS;
}

function Solution({ response, editions, study }: SolutionProps) {
  const { solution, figures, viewpoints } = response;
  const view = useMemo(() => solutionViewOf(response, study), [response, study]);
  const desk = useViewpointEdits(solution.solutionId, viewpoints);
  const unsaved = desk.edits.filter(({ isChanged }) => isChanged);
  const blocker = useLeaveGuard(unsaved.length > 0);
  return (
    <>
      <ReadersPanel
        solution={solution}
        editions={editions}
        savedWords={desk.edits.reduce((sum, { stored }) => sum + stored.revision, 0)}
        newRunPath={recipePath({ response, study })}
        untold={desk.edits
          .filter(({ stored }) => stored.narrative.trim() === '')
          .map(({ stored }) => factorLetter(stored.factorIndex))}
      />
      {solution.mayChange ? null : (
        <Notice>
          <p>{words.readOnly}</p>
        </Notice>
      )}
      <div className="with-nav">
        <SectionNav label={words.contents} sections={sectionsOf(solution)} />
        <div className="with-nav__main">
          <ViewpointDesk
            solutionId={solution.solutionId}
            view={view}
            desk={desk}
            mayChange={solution.mayChange}
          />
          <MethodsSection
            response={response}
            people={view.people}
            isSimulated={study.study.provenance === 'simulated'}
          />
          <NoticesPanel notices={figures.notices} />
          <LoadingsSection view={view} />
          <StatementsSections view={view} />
          <FactorsSection view={view} />
          <CorrelationsSection solution={figures} />
          {solution.mayPublish ? <SharesSection solutionId={solution.solutionId} /> : null}
          <ThresholdSection studyId={solution.studyId} />
          <DownloadsSection response={response} view={view} />
        </div>
      </div>
      {blocker.state === 'blocked' ? (
        <ConfirmDialog
          title={words.leave.title}
          text={words.leave.text(unsaved.map(({ words: { name } }) => name))}
          confirmLabel={words.leave.leave}
          cancelLabel={words.leave.stay}
          onConfirm={() => blocker.proceed()}
          onCancel={() => blocker.reset()}
        />
      ) : null}
    </>
  );
}

/** The stored figures with the words they were computed for. */
function solutionViewOf(
  { figures, statements, distribution }: SolutionResponse,
  study: StudyResponse,
): SolutionView {
  return {
    solution: figures,
    statements: statements.map(({ id, text }) => ({ label: id, text })),
    distribution,
    disagreePole: study.disagreePole,
    agreePole: study.agreePole,
    people: peopleOf(study),
    note: provenanceNote(study.study.provenance),
  };
}
