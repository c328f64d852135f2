import { Section } from '../../components/Section.tsx';
import { takingPartSettingsText } from '../../text/en/taking-part-settings.ts';
import { FormTicks } from '../versions/FormTicks.tsx';
import type { VersionForm } from '../versions/use-version-form.ts';
import { TAKING_PART_LABELS } from './taking-part-labels.ts';
import type { TakingPartFields } from './taking-part-fields.ts';

const words = takingPartSettingsText.questions;

/** Which answers say who somebody is. */
export function IdentifyingQuestions({ form }: { readonly form: VersionForm<TakingPartFields> }) {
  const { fields, faults, type, version } = form;
  const asked = version.settings.questions.filter(({ kind }) => kind !== 'information');
  return (
    <Section id="identifying-questions" title={words.title} lead={words.lead}>
      {asked.length === 0 ? (
        <p id="identifying">{words.none}</p>
      ) : (
        <FormTicks
          name="identifying"
          label={TAKING_PART_LABELS.identifying}
          hint={words.early}
          error={faults.identifying}
          options={asked.map(({ key, label }) => ({ value: key, label }))}
          ticked={fields.identifying}
          onChange={(ticked) => type('identifying', ticked)}
        />
      )}
    </Section>
  );
}
