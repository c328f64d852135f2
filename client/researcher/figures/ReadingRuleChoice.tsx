import { useId } from 'react';
import { columnWidth, type Distribution } from '../../../analysis/index.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { comparisonText } from '../../text/en/researcher-comparison.ts';
import { FIELD_RULE, type ReadingRule } from './distinguishing-rule.ts';

const words = comparisonText.rule;
/** Distances offered, in z. */
const EFFECTS = [0, 0.5, 0.8, 1];

interface ReadingRuleChoiceProps {
  readonly rule: ReadingRule;
  readonly distribution: Distribution;
  readonly onChange: (rule: ReadingRule) => void;
}

/** Judge statements as the field does, or more strictly; what each way means stands below. */
export function ReadingRuleChoice({ rule, distribution, onChange }: ReadingRuleChoiceProps) {
  const id = useId();
  const isOther = rule.isCorrected !== FIELD_RULE.isCorrected || rule.smallestEffect > 0;
  return (
    <div className="reading-rule">
      <Segmented
        legend={words.legend}
        options={[
          { value: 'field', label: words.field },
          { value: 'corrected', label: words.corrected },
        ]}
        value={rule.isCorrected ? 'corrected' : 'field'}
        onChange={(chosen) => onChange({ ...rule, isCorrected: chosen === 'corrected' })}
      />
      <p className="choice">
        <label htmlFor={id}>{words.effect}</label>
        <select
          id={id}
          className="select"
          value={rule.smallestEffect}
          aria-describedby={`${id}-use`}
          onChange={(event) => onChange({ ...rule, smallestEffect: Number(event.target.value) })}
        >
          {EFFECTS.map((effect) => (
            <option key={effect} value={effect}>
              {effect === 0 ? words.anyEffect : words.effectOf(effect)}
            </option>
          ))}
        </select>
      </p>
      <p className="reading-rule__use" id={`${id}-use`}>
        {rule.isCorrected ? words.correctedUse : words.fieldUse}{' '}
        {rule.smallestEffect > 0 ? words.effectUse + words.column(columnWidth(distribution)) : null}{' '}
        {isOther ? words.onlyHere : null}
      </p>
    </div>
  );
}
