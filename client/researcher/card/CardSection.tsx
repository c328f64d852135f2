import { LegalBasis } from '../../../server/contract/study-version.ts';
import { Field } from '../../components/Field.tsx';
import { Section } from '../../components/Section.tsx';
import { cardText } from '../../text/en/card.ts';
import { studyCardText } from '../../text/en/study-card.ts';
import { FormChoice } from '../versions/FormChoice.tsx';
import { FormLine } from '../versions/FormLine.tsx';
import type { VersionForm } from '../versions/use-version-form.ts';
import { CARD_LABELS } from './card-labels.ts';
import type { CardFields } from './card-fields.ts';
import { CardWords } from './CardWords.tsx';

const words = cardText.card;

/** Who asks, what for, on which basis, who sees what, how long, until when it can be taken back, whom to ask. */
export function CardSection({ form }: { readonly form: VersionForm<CardFields> }) {
  const { fields, faults, type } = form;
  return (
    <Section id="study-card" title={words.title} lead={words.lead}>
      <CardWords form={form} name="ownerName" hint={words.ownerNameHint} rows={1} maxLength={500} />
      <CardWords form={form} name="purpose" hint={words.purposeHint} rows={4} />
      <BasisField form={form} />
      <CardWords form={form} name="law" hint={words.lawHint} rows={2} maxLength={2000} />
      <CardWords form={form} name="viewers" hint={words.viewersHint} rows={4} />
      <CardWords form={form} name="retention" hint={words.retentionHint} rows={4} />
      <WithdrawalFields form={form} />
      <CardWords form={form} name="contact" hint={words.contactHint} rows={2} maxLength={1000} />
      <FormLine
        name="minutes"
        label={CARD_LABELS.minutes}
        hint={words.minutesHint}
        error={faults.minutes}
        isNumber
        width="short"
        value={fields.minutes}
        onChange={(value) => type('minutes', value)}
      />
    </Section>
  );
}

function BasisField({ form }: { readonly form: VersionForm<CardFields> }) {
  return (
    <Field
      id="legalBasis"
      label={CARD_LABELS.legalBasis}
      hint={words.legalBasisHint}
      error={form.faults.legalBasis ?? null}
    >
      {(control) => (
        <select
          {...control}
          className="select select--whole"
          value={form.fields.legalBasis}
          onChange={({ target }) => form.type('legalBasis', target.value as CardFields['legalBasis'])}
        >
          <option value="">{words.noBasis}</option>
          {LegalBasis.options.map((basis) => (
            <option key={basis} value={basis}>
              {studyCardText.legalBases[basis]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const RULES = (['open', 'days', 'never'] as const).map((value) => ({
  value,
  label: cardText.withdrawal[value],
}));

function WithdrawalFields({ form }: { readonly form: VersionForm<CardFields> }) {
  const { fields, faults, type } = form;
  return (
    <>
      <FormChoice
        name="withdrawalRule"
        label={CARD_LABELS.withdrawalRule}
        hint={cardText.withdrawal.ruleHint}
        options={RULES}
        value={fields.withdrawalRule}
        onChange={(value) => type('withdrawalRule', value)}
      />
      {fields.withdrawalRule === 'days' ? (
        <FormLine
          name="withdrawalDays"
          label={CARD_LABELS.withdrawalDays}
          error={faults.withdrawalDays}
          isNumber
          width="short"
          value={fields.withdrawalDays}
          onChange={(value) => type('withdrawalDays', value)}
        />
      ) : null}
      <CardWords form={form} name="withdrawal" hint={cardText.withdrawal.wordsHint} rows={2} />
    </>
  );
}
