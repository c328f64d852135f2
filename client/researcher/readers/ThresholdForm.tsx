import { useState, type SubmitEvent } from 'react';
import {
  LEAST_ARRAY_FROM,
  MOST_ARRAY_FROM,
  type ReaderThresholdRequest,
} from '../../../server/contract/reader-threshold.ts';
import { Field } from '../../components/Field.tsx';
import { readerThresholdText as words } from '../../text/en/reader-threshold.ts';

interface ThresholdFormProps {
  readonly now: number;
  readonly isBusy: boolean;
  /** Something was typed: what came of the last time is no news any more. */
  readonly onType: () => void;
  readonly onSet: (request: ReaderThresholdRequest) => void;
}

/** A number; and a reason where it is smaller than before. */
export function ThresholdForm({ now, isBusy, onType, onSet }: ThresholdFormProps) {
  const [typed, setTyped] = useState(String(now));
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const arrayFrom = Number(typed);
  const isNumber = /^\d+$/.test(typed) && arrayFrom >= LEAST_ARRAY_FROM && arrayFrom <= MOST_ARRAY_FROM;
  const isLoosened = isNumber && arrayFrom < now;
  const isReasonMissing = isLoosened && reason.trim() === '';

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setIsChecked(true);
    if (!isNumber || isReasonMissing || isBusy) return;
    onSet({ arrayFrom, ...(isLoosened && { reason: reason.trim() }) });
  }

  return (
    <form className="threshold" onSubmit={submit} noValidate>
      <Field
        label={words.people}
        hint={words.peopleHint(LEAST_ARRAY_FROM, MOST_ARRAY_FROM)}
        error={isChecked && !isNumber ? words.wrong(LEAST_ARRAY_FROM, MOST_ARRAY_FROM) : null}
      >
        {(control) => (
          <input
            {...control}
            className="input threshold__number"
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value.trim());
              onType();
            }}
          />
        )}
      </Field>
      {isLoosened ? (
        <Field
          label={words.reason}
          hint={words.reasonHint}
          error={isChecked && isReasonMissing ? words.reasonMissing : null}
        >
          {(control) => (
            <textarea
              {...control}
              className="input account__input"
              rows={2}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <button type="submit" className="button" aria-disabled={isBusy}>
        {words.save}
      </button>
    </form>
  );
}
