import { useMemo } from 'react';
import { type Prepared, type Recipe, type RetentionTable, type StudyData } from '../../../analysis/index.ts';
import { ScreePlot } from '../../charts/ScreePlot.tsx';
import { Section } from '../../components/Section.tsx';
import { analysisText } from '../../text/en/analysis.ts';
import { retentionText } from '../../text/en/researcher-retention.ts';
import { RunPanel } from '../work/RunPanel.tsx';
import { useJob } from '../work/use-job.ts';
import { FactorStepsTable } from './FactorStepsTable.tsx';
import { quickRules, type KnownRules } from './quick-rules.ts';
import { RulesTable } from './RulesTable.tsx';

const words = analysisText.retention;

interface RetentionSectionProps {
  readonly data: StudyData;
  readonly prepared: Prepared;
  readonly recipe: Recipe;
  readonly onChoose: (factorCount: number) => void;
}

/** The evidence for a number of factors, without a verdict. */
export function RetentionSection({ data, prepared, recipe, onChoose }: RetentionSectionProps) {
  const job = useJob('retention');
  const quick = useMemo(() => quickRules(prepared), [prepared]);
  const table = tableFor(job.state.kind === 'done' ? job.state : null, data, recipe);
  const known: KnownRules = table ? table.rules : quick;
  return (
    <Section id="retention" title={words.title} lead={words.lead}>
      <div className="retention">
        <div>
          <ScreePlot
            eigenvalues={prepared.components.eigenvalues}
            factorCount={recipe.factorCount}
            {...(table && { chance: table.steps.map(({ chanceEigenvalue }) => chanceEigenvalue) })}
          />
          <p className="retention__reading">{retentionText.reading}</p>
          <RunPanel
            job={job}
            data={data}
            recipe={recipe}
            isStale={(before) => methodKey(before) !== methodKey(recipe)}
            start={retentionText.run}
            hint={retentionText.hint}
            done={retentionText.done}
          />
        </div>
        <RulesTable rules={known} factorCount={recipe.factorCount} />
      </div>
      <FactorStepsTable
        data={data}
        prepared={prepared}
        recipe={recipe}
        evidence={table?.steps ?? null}
        onChoose={onChoose}
      />
    </Section>
  );
}

/** The slow evidence, where it is of this very method: the number of factors in hand does not matter to it. */
function tableFor(
  done: {
    readonly result: RetentionTable;
    readonly input: { readonly data: StudyData; readonly recipe: Recipe };
  } | null,
  data: StudyData,
  recipe: Recipe,
): RetentionTable | null {
  if (!done || done.input.data !== data) return null;
  return methodKey(done.input.recipe) === methodKey(recipe) ? done.result : null;
}

/** Equal for recipes that differ only in the number of factors and in what was done by hand to them. */
function methodKey(recipe: Recipe): string {
  const { correlation, missingValues, extraction, rotation, convention, flagAlpha } = recipe;
  const { flagStandardError, flagMajority, weightCap, excludedQSorts } = recipe;
  return JSON.stringify([
    ...[correlation, missingValues, extraction, rotation, convention, flagAlpha],
    ...[flagStandardError, flagMajority, weightCap, excludedQSorts],
  ]);
}
