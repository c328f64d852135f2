import { Section } from '../../components/Section.tsx';
import { cardText } from '../../text/en/card.ts';
import { languageName } from '../../text/language-name.ts';
import { FormLine } from '../versions/FormLine.tsx';
import type { VersionForm } from '../versions/use-version-form.ts';
import { CARD_LABELS } from './card-labels.ts';
import type { CardFields } from './card-fields.ts';
import { CardWords } from './CardWords.tsx';

const words = cardText.condition;

interface ConditionSectionProps {
  readonly form: VersionForm<CardFields>;
  /** Is nothing asked so far, as where the Q-sorts were imported. */
  readonly hasImported: boolean;
}

/** What is asked, and in which language: to be changed until the study is first opened, then to be read. */
export function ConditionSection({ form, hasImported }: ConditionSectionProps) {
  const { version, fields, faults, type } = form;
  const { instruction, disagreePole, agreePole } = version.condition;
  if (!version.isConditionChangeable) {
    return (
      <Section id="asked" title={words.title} lead={words.fixed}>
        <p lang={version.language} dir="auto">
          {instruction}
        </p>
        <p className="is-quiet">
          {disagreePole} – {agreePole} · {languageName(version.language)}
        </p>
      </Section>
    );
  }
  return (
    <Section id="asked" title={words.title} lead={words.lead}>
      {hasImported ? <p>{words.imported}</p> : null}
      <CardWords form={form} name="instruction" hint={words.instructionHint} rows={3} maxLength={2000} />
      {(['disagreePole', 'agreePole', 'language'] as const).map((name) => (
        <FormLine
          key={name}
          name={name}
          label={CARD_LABELS[name]}
          hint={words[`${name}Hint`]}
          error={faults[name]}
          width={name === 'language' ? 'short' : 'whole'}
          maxLength={name === 'language' ? 35 : 200}
          value={fields[name]}
          onChange={(value) => type(name, value)}
        />
      ))}
    </Section>
  );
}
