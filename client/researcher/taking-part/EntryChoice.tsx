import { Section } from '../../components/Section.tsx';
import { takingPartSettingsText } from '../../text/en/taking-part-settings.ts';
import { FormChoice } from '../versions/FormChoice.tsx';
import { FormLine } from '../versions/FormLine.tsx';
import type { VersionForm } from '../versions/use-version-form.ts';
import { TAKING_PART_LABELS } from './taking-part-labels.ts';
import type { TakingPartFields } from './taking-part-fields.ts';

const words = takingPartSettingsText.entry;

const ENTRIES = (['open', 'code', 'invitation'] as const).map((value) => ({
  value,
  label: words.options[value],
}));

/** Who may come in. One choice, so that a shared code and an invitation never stand in each other's way. */
export function EntryChoice({ form }: { readonly form: VersionForm<TakingPartFields> }) {
  const { fields, faults, type, version } = form;
  const hint = version.hasAccessCode ? `${words.codeKept} ${words.codeHint}` : words.codeHint;
  return (
    <Section id="who" title={words.title} lead={words.lead}>
      <FormChoice
        name="entry"
        label={TAKING_PART_LABELS.entry}
        error={faults.entry}
        options={ENTRIES}
        value={fields.entry}
        onChange={(value) => type('entry', value)}
      />
      {fields.entry === 'code' ? (
        <FormLine
          name="accessCode"
          label={version.hasAccessCode ? words.newCode : words.code}
          hint={hint}
          error={faults.accessCode}
          width="short"
          maxLength={200}
          value={fields.accessCode}
          onChange={(value) => type('accessCode', value)}
        />
      ) : null}
    </Section>
  );
}
