import { useState, type SubmitEvent } from 'react';
import { SHARE_LIFETIMES_DAYS, type MakeShareRequest } from '../../../server/contract/share.ts';
import { Field } from '../../components/Field.tsx';
import { sharesText as words } from '../../text/en/shares.ts';
import { TextInput } from '../account/TextInput.tsx';
import { isSharePassword } from './is-share-password.ts';

type LifetimeDays = MakeShareRequest['lifetimeDays'];

interface MakeShareFormProps {
  readonly isBusy: boolean;
  /** @param onMade empties the form. */
  readonly onMake: (request: MakeShareRequest, onMade: () => void) => void;
}

/** For whom, how long, and with which password. */
export function MakeShareForm({ isBusy, onMake }: MakeShareFormProps) {
  const [label, setLabel] = useState('');
  const [lifetimeDays, setLifetimeDays] = useState<LifetimeDays>(30);
  const [password, setPassword] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const isLabelMissing = label.trim() === '';
  const isPasswordWrong = password !== '' && !isSharePassword(password);

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setIsChecked(true);
    if (isLabelMissing || isPasswordWrong) return;
    onMake({ label: label.trim(), lifetimeDays, ...(password !== '' && { password }) }, () => {
      setLabel('');
      setPassword('');
      setIsChecked(false);
    });
  }

  return (
    <form className="make-share" onSubmit={submit} noValidate>
      <TextInput
        label={words.label}
        hint={words.labelHint}
        error={isChecked && isLabelMissing ? words.labelMissing : null}
        autoComplete="off"
        maxLength={120}
        value={label}
        onChange={setLabel}
      />
      <Lifetime value={lifetimeDays} onChange={setLifetimeDays} />
      <TextInput
        label={words.password}
        hint={words.passwordHint}
        error={isChecked && isPasswordWrong ? words.passwordWrong : null}
        autoComplete="off"
        isOptional
        value={password}
        onChange={setPassword}
      />
      <button type="submit" className="button" aria-disabled={isBusy}>
        {words.make}
      </button>
    </form>
  );
}

interface LifetimeProps {
  readonly value: LifetimeDays;
  readonly onChange: (days: LifetimeDays) => void;
}

function Lifetime({ value, onChange }: LifetimeProps) {
  return (
    <Field label={words.lifetime}>
      {(control) => (
        <select
          {...control}
          className="input account__input"
          value={value}
          onChange={(event) => onChange(Number(event.target.value) as LifetimeDays)}
        >
          {SHARE_LIFETIMES_DAYS.map((days) => (
            <option key={days} value={days}>
              {words.lifetimes[days]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
