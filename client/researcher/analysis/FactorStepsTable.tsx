import { memo } from 'react';
import type { Prepared, Recipe, RetentionStep, StudyData } from '../../../analysis/index.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { retentionText } from '../../text/en/researcher-retention.ts';
import { workText } from '../../text/en/researcher-work.ts';
import { decimals, loadingText } from '../../text/number-text.ts';
import { phiText } from '../figures/phi-text.ts';
import type { FactorStep } from './factor-steps.ts';
import { useSteps } from './use-steps.ts';

const words = analysisText.retention;
const STEPS = 8;

interface FactorStepsTableProps {
  readonly data: StudyData;
  readonly prepared: Prepared;
  readonly recipe: Recipe;
  /** The slow evidence of each number, from one factor on; null where it was not run. */
  readonly evidence: readonly RetentionStep[] | null;
  readonly onChoose: (factorCount: number) => void;
}

/** What each further factor adds, a row a number of factors, each row a way to go there. */
export const FactorStepsTable = memo(function FactorStepsTable({
  data,
  prepared,
  recipe,
  evidence,
  onChoose,
}: FactorStepsTableProps) {
  const { factorCount } = recipe;
  const steps = useSteps(data, prepared, recipe, Math.max(STEPS, factorCount + 1));
  if (steps === null) return <p role="status">{workText.running} …</p>;
  return (
    <>
      <DataTable caption={words.steps} label={words.steps} className="steps-table">
        <StepsHead isLong={evidence !== null} />
        <tbody>
          {steps.map((step, at) => (
            <StepRow
              key={step.factorCount}
              step={step}
              evidence={evidence && (evidence[at] ?? null)}
              hasEvidence={evidence !== null}
              isShown={step.factorCount === factorCount}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </DataTable>
      <p className="table-key">
        {words.stepsNote} {evidence === null ? null : retentionText.weakest}
      </p>
    </>
  );
});

function StepsHead({ isLong }: { readonly isLong: boolean }) {
  const slow = isLong ? [retentionText.halves, retentionText.redrawn] : [];
  return (
    <thead>
      <tr>
        <th scope="col">{words.factors}</th>
        {[words.eigenvalue, ...(isLong ? [retentionText.chance] : []), words.adds, words.explained].map(
          (head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ),
        )}
        <th scope="col">{words.defining}</th>
        {[words.several, words.none, words.closest, words.consensus, ...slow].map((head) => (
          <th key={head} scope="col" className="number">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface StepRowProps {
  readonly step: FactorStep;
  /** Null beyond what was looked at. */
  readonly evidence: RetentionStep | null;
  readonly hasEvidence: boolean;
  readonly isShown: boolean;
  readonly onChoose: (factorCount: number) => void;
}

function StepRow({ step, evidence, hasEvidence, isShown, onChoose }: StepRowProps) {
  return (
    <tr className={isShown ? 'is-shown' : undefined}>
      <th scope="row">
        <button
          type="button"
          className="name-button"
          aria-pressed={isShown}
          aria-label={words.use(step.factorCount)}
          onClick={() => onChoose(step.factorCount)}
        >
          {step.factorCount}
        </button>
      </th>
      <td className="number">{decimals(step.eigenvalue, 2)}</td>
      {hasEvidence ? <td className="number">{decimals(evidence && evidence.chanceEigenvalue, 2)}</td> : null}
      <td className="number">{decimals(step.addedPercent, 1)}</td>
      <td className="number">{decimals(step.explainedPercent, 1)}</td>
      <td className="steps-table__defining">{step.definingCount.join(' · ')}</td>
      <td className="number">{step.several}</td>
      <td className="number">{step.none}</td>
      <td className="number">{loadingText(step.closestFactors)}</td>
      <td className="number">{step.factorCount < 2 ? '–' : step.consensusCount}</td>
      {hasEvidence ? (
        <>
          <td className="number">{phiText(weakest(evidence?.splitHalf?.medianPhi))}</td>
          <td className="number">{phiText(weakest(evidence?.bootstrap.medianPhiGivenTwo))}</td>
        </>
      ) : null}
    </tr>
  );
}

/** The least of the factors' figures; null where one has none. */
function weakest(phis: readonly (number | null)[] | undefined): number | null {
  if (!phis || phis.includes(null)) return null;
  return Math.min(...phis.map((phi) => phi ?? 0));
}
