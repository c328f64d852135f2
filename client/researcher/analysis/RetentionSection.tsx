import type { Prepared } from '../../../analysis/index.ts';
import { ScreePlot } from '../../charts/ScreePlot.tsx';
import { Section } from '../../components/Section.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { FactorStepsTable } from './FactorStepsTable.tsx';
import type { PageRecipe } from './page-recipe.ts';

const words = analysisText.retention;

interface RetentionSectionProps {
  readonly prepared: Prepared;
  readonly recipe: PageRecipe;
  readonly onChoose: (factorCount: number) => void;
}

/** The evidence for a number of factors, without a verdict. */
export function RetentionSection({ prepared, recipe, onChoose }: RetentionSectionProps) {
  return (
    <Section id="retention" title={words.title} lead={words.lead}>
      <ScreePlot eigenvalues={prepared.components.eigenvalues} factorCount={recipe.factorCount} />
      <FactorStepsTable prepared={prepared} recipe={recipe} onChoose={onChoose} />
    </Section>
  );
}
