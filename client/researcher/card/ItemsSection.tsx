import { standardWords, type ConsentItemName } from '../../../server/contract/consent-item.ts';
import { Section } from '../../components/Section.tsx';
import { cardText } from '../../text/en/card.ts';
import { FormCheck } from '../versions/FormCheck.tsx';
import { FormWords } from '../versions/FormWords.tsx';
import type { VersionForm } from '../versions/use-version-form.ts';
import { CONSENT_ITEMS, type CardFields } from './card-fields.ts';

const words = cardText.items;

/** What is asked besides taking part, each with words of the study's own or the standard ones. */
export function ItemsSection({ form }: { readonly form: VersionForm<CardFields> }) {
  return (
    <Section id="asked-besides" title={words.title} lead={words.lead}>
      {CONSENT_ITEMS.map((item) => (
        <Item key={item} form={form} item={item} />
      ))}
    </Section>
  );
}

interface ItemProps {
  readonly form: VersionForm<CardFields>;
  readonly item: ConsentItemName;
}

function Item({ form, item }: ItemProps) {
  const { fields, faults, type } = form;
  const wordsName = `${item}Words` as const;
  const standard = standardWords(item, fields.language);
  return (
    <>
      <FormCheck
        name={item}
        label={words.labels[item]}
        hint={words.hints[item]}
        isChecked={fields[item]}
        onChange={(isAsked) => type(item, isAsked)}
      />
      {fields[item] ? (
        <div className="form-check__more">
          <FormWords
            name={wordsName}
            label={words.words}
            hint={standard === null ? words.noStandard : words.standard(standard)}
            error={faults[wordsName]}
            rows={2}
            maxLength={2000}
            value={fields[wordsName]}
            onChange={(value) => type(wordsName, value)}
          />
        </div>
      ) : null}
    </>
  );
}
