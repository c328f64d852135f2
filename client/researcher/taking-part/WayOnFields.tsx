import { takingPartSettingsText } from '../../text/en/taking-part-settings.ts';
import { FormChoice } from '../versions/FormChoice.tsx';
import { FormLine } from '../versions/FormLine.tsx';
import type { VersionForm } from '../versions/use-version-form.ts';
import { TAKING_PART_LABELS } from './taking-part-labels.ts';
import type { TakingPartFields } from './taking-part-fields.ts';

const KINDS = ['none', 'code', 'redirect'] as const;

interface WayOnFieldsProps {
  readonly form: VersionForm<TakingPartFields>;
  readonly whose: 'completion' | 'screenedOut';
  readonly hint?: string;
}

/** Nowhere, a code or an address. */
export function WayOnFields({ form, whose, hint }: WayOnFieldsProps) {
  const { fields, faults, type } = form;
  const [code, url] = [`${whose}Code`, `${whose}Url`] as const;
  const { options } = takingPartSettingsText[whose];
  return (
    <>
      <FormChoice
        name={whose}
        label={TAKING_PART_LABELS[whose]}
        {...(hint !== undefined && { hint })}
        error={faults[whose]}
        options={KINDS.map((value) => ({ value, label: options[value] }))}
        value={fields[whose]}
        onChange={(value) => type(whose, value)}
      />
      {fields[whose] === 'code' ? (
        <FormLine
          name={code}
          label={TAKING_PART_LABELS[code]}
          error={faults[code]}
          width="short"
          maxLength={200}
          value={fields[code]}
          onChange={(value) => type(code, value)}
        />
      ) : null}
      {fields[whose] === 'redirect' ? (
        <FormLine
          name={url}
          type="url"
          label={TAKING_PART_LABELS[url]}
          hint={takingPartSettingsText.completion.urlHint}
          error={faults[url]}
          maxLength={2000}
          value={fields[url]}
          onChange={(value) => type(url, value)}
        />
      ) : null}
    </>
  );
}
