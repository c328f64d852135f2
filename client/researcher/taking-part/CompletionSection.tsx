import { Section } from '../../components/Section.tsx';
import { takingPartSettingsText } from '../../text/en/taking-part-settings.ts';
import type { VersionForm } from '../versions/use-version-form.ts';
import type { TakingPartFields } from './taking-part-fields.ts';
import { WayOnFields } from './WayOnFields.tsx';

const { completion, screenedOut } = takingPartSettingsText;

/** Where people go on to: after the receipt, or because they cannot take part. */
export function CompletionSection({ form }: { readonly form: VersionForm<TakingPartFields> }) {
  const isAsked = form.version.settings.consentItems.some(({ item }) => item === 'eligibility');
  return (
    <Section id="afterwards" title={completion.title} lead={completion.lead}>
      <WayOnFields form={form} whose="completion" />
      <WayOnFields
        form={form}
        whose="screenedOut"
        hint={isAsked ? screenedOut.hint : `${screenedOut.hint} ${screenedOut.notAsked}`}
      />
    </Section>
  );
}
