import { Section } from '../../components/Section.tsx';
import { takingPartSettingsText } from '../../text/en/taking-part-settings.ts';
import { FormWords } from '../versions/FormWords.tsx';
import type { VersionForm } from '../versions/use-version-form.ts';
import { TAKING_PART_LABELS } from './taking-part-labels.ts';
import type { TakingPartFields } from './taking-part-fields.ts';

const { times, embedding } = takingPartSettingsText;

const WORDS = {
  moveTimesPurpose: { ...times, hint: times.purposeHint, maxLength: 2000 },
  embedHosts: { ...embedding, hint: embedding.hostsHint, maxLength: 4000 },
} as const;

interface WordsSectionProps {
  readonly form: VersionForm<TakingPartFields>;
  readonly id: string;
  readonly name: keyof typeof WORDS;
}

/** A section that is one field with words. */
export function WordsSection({ form, id, name }: WordsSectionProps) {
  const { title, lead, hint, maxLength } = WORDS[name];
  return (
    <Section id={id} title={title} lead={lead}>
      <FormWords
        name={name}
        label={TAKING_PART_LABELS[name]}
        hint={hint}
        error={form.faults[name]}
        rows={2}
        maxLength={maxLength}
        value={form.fields[name]}
        onChange={(value) => form.type(name, value)}
      />
    </Section>
  );
}
