import { Section } from '../../components/Section.tsx';
import { takingPartSettingsText } from '../../text/en/taking-part-settings.ts';
import { FormTicks } from '../versions/FormTicks.tsx';
import { FormWords } from '../versions/FormWords.tsx';
import type { VersionForm } from '../versions/use-version-form.ts';
import { TAKING_PART_LABELS } from './taking-part-labels.ts';
import { linesOf, type TakingPartFields } from './taking-part-fields.ts';

const words = takingPartSettingsText.links;

/** What is kept of the link that a panel sent somebody with, and which of it makes a person unique. */
export function LinksSection({ form }: { readonly form: VersionForm<TakingPartFields> }) {
  const { fields, faults, type } = form;
  const names = [...new Set(linesOf(fields.externalParameters))];
  return (
    <Section id="links" title={words.title} lead={words.lead}>
      <FormWords
        name="externalParameters"
        label={TAKING_PART_LABELS.externalParameters}
        hint={words.parametersHint}
        error={faults.externalParameters}
        maxLength={1300}
        value={fields.externalParameters}
        onChange={(value) => type('externalParameters', value)}
      />
      {names.length === 0 ? null : (
        <FormTicks
          name="externalIdentity"
          label={TAKING_PART_LABELS.externalIdentity}
          hint={words.identityHint}
          error={faults.externalIdentity}
          options={names.map((name) => ({ value: name, label: name }))}
          ticked={fields.externalIdentity}
          onChange={(ticked) => type('externalIdentity', ticked)}
        />
      )}
    </Section>
  );
}
