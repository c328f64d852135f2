import { Section } from '../../components/Section.tsx';
import { takingPartSettingsText } from '../../text/en/taking-part-settings.ts';
import { FormChoice } from '../versions/FormChoice.tsx';
import { FormLine } from '../versions/FormLine.tsx';
import type { VersionForm } from '../versions/use-version-form.ts';
import { TAKING_PART_LABELS } from './taking-part-labels.ts';
import type { TakingPartFields } from './taking-part-fields.ts';

const words = takingPartSettingsText.completion;

const WAYS_ON = (['none', 'code', 'redirect'] as const).map((value) => ({
  value,
  label: words.options[value],
}));

/** Where people go on to after the receipt. */
export function CompletionSection({ form }: { readonly form: VersionForm<TakingPartFields> }) {
  const { fields, faults, type } = form;
  return (
    <Section id="afterwards" title={words.title} lead={words.lead}>
      <FormChoice
        name="completion"
        label={TAKING_PART_LABELS.completion}
        error={faults.completion}
        options={WAYS_ON}
        value={fields.completion}
        onChange={(value) => type('completion', value)}
      />
      {fields.completion === 'code' ? (
        <FormLine
          name="completionCode"
          label={TAKING_PART_LABELS.completionCode}
          error={faults.completionCode}
          width="short"
          maxLength={200}
          value={fields.completionCode}
          onChange={(value) => type('completionCode', value)}
        />
      ) : null}
      {fields.completion === 'redirect' ? (
        <FormLine
          name="completionUrl"
          type="url"
          label={TAKING_PART_LABELS.completionUrl}
          hint={words.urlHint}
          error={faults.completionUrl}
          maxLength={2000}
          value={fields.completionUrl}
          onChange={(value) => type('completionUrl', value)}
        />
      ) : null}
    </Section>
  );
}
