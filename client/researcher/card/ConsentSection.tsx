import type { ReactNode } from 'react';
import { Section } from '../../components/Section.tsx';
import { cardText } from '../../text/en/card.ts';
import { languageName } from '../../text/language-name.ts';
import { listed } from '../../text/number-text.ts';
import { FormChoice } from '../versions/FormChoice.tsx';
import type { VersionForm } from '../versions/use-version-form.ts';
import { CARD_LABELS } from './card-labels.ts';
import type { CardFields } from './card-fields.ts';
import { CardWords } from './CardWords.tsx';
import { PreviewedConsent } from './PreviewedConsent.tsx';

const words = cardText.consent;

const ORIGINS = (['written', 'machine-drafted'] as const).map((value) => ({
  value,
  label: words.origins[value],
}));

interface ConsentSectionProps {
  readonly studyId: string;
  readonly form: VersionForm<CardFields>;
  /** Where a person stands by what a machine drafted. */
  readonly children: ReactNode;
}

/** The text that people agree to, beside how they see it, and who wrote it. */
export function ConsentSection({ studyId, form, children }: ConsentSectionProps) {
  const { fields, faults, type, version } = form;
  const translated = version.settings.translations.map(({ language }) => languageName(language));
  return (
    <Section id="consent" title={words.title} lead={words.lead}>
      {translated.length === 0 ? null : <p className="is-quiet">{words.translations(listed(translated))}</p>}
      <CardWords form={form} name="consentText" hint={words.textHint} rows={14} maxLength={50_000} />
      <PreviewedConsent studyId={studyId} text={fields.consentText} language={fields.language} />
      <FormChoice
        name="consentOrigin"
        label={CARD_LABELS.consentOrigin}
        hint={words.originHint}
        error={faults.consentOrigin}
        options={ORIGINS}
        value={fields.consentOrigin}
        onChange={(value) => type('consentOrigin', value)}
      />
      {children}
    </Section>
  );
}
