import { Section } from '../../components/Section.tsx';
import { cardText } from '../../text/en/card.ts';
import { FormLine } from '../versions/FormLine.tsx';
import type { VersionForm } from '../versions/use-version-form.ts';
import { CARD_LABELS } from './card-labels.ts';
import type { CardFields } from './card-fields.ts';

const words = cardText.data;

/** The day after which nobody can be identified any more. */
export function IdentifyingSection({ form }: { readonly form: VersionForm<CardFields> }) {
  return (
    <Section id="identifying" title={words.title} lead={words.lead}>
      <FormLine
        name="identifiersUntil"
        type="date"
        label={CARD_LABELS.identifiersUntil}
        hint={words.untilHint}
        error={form.faults.identifiersUntil}
        width="short"
        value={form.fields.identifiersUntil}
        onChange={(value) => form.type('identifiersUntil', value)}
      />
    </Section>
  );
}
