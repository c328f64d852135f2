import { memo, useMemo } from 'react';
import type { Prepared } from '../../../analysis/index.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { decimals, loadingText } from '../../text/number-text.ts';
import { factorSteps, type FactorStep } from './factor-steps.ts';
import type { PageRecipe } from './page-recipe.ts';

const words = analysisText.retention;
const STEPS = 8;

interface FactorStepsTableProps {
  readonly prepared: Prepared;
  readonly recipe: PageRecipe;
  readonly onChoose: (factorCount: number) => void;
}

/** What each further factor adds, a row a number of factors, each row a way to go there. */
export const FactorStepsTable = memo(function FactorStepsTable({
  prepared,
  recipe,
  onChoose,
}: FactorStepsTableProps) {
  const { factorCount, rotation, flagAlpha } = recipe;
  const most = Math.max(STEPS, factorCount + 1);
  const steps = useMemo(
    () => factorSteps(prepared, { rotation, flagAlpha }, most),
    [prepared, rotation, flagAlpha, most],
  );
  return (
    <>
      <DataTable caption={words.steps} label={words.steps} className="steps-table">
        <thead>
          <tr>
            <th scope="col">{words.factors}</th>
            {[words.eigenvalue, words.adds, words.explained].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
            <th scope="col">{words.defining}</th>
            {[words.several, words.none, words.closest, words.consensus].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <StepRow
              key={step.factorCount}
              step={step}
              isShown={step.factorCount === factorCount}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </DataTable>
      <p className="table-key">{words.stepsNote}</p>
    </>
  );
});

interface StepRowProps {
  readonly step: FactorStep;
  readonly isShown: boolean;
  readonly onChoose: (factorCount: number) => void;
}

function StepRow({ step, isShown, onChoose }: StepRowProps) {
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
      <td className="number">{decimals(step.addedPercent, 1)}</td>
      <td className="number">{decimals(step.explainedPercent, 1)}</td>
      <td className="steps-table__defining">{step.definingCount.join(' · ')}</td>
      <td className="number">{step.several}</td>
      <td className="number">{step.none}</td>
      <td className="number">{loadingText(step.closestFactors)}</td>
      <td className="number">{step.factorCount < 2 ? '–' : step.consensusCount}</td>
    </tr>
  );
}
