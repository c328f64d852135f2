import { accessText } from '../text/en/access.ts';
import { faultsOf, FormPage, TextField } from './FormParts.tsx';

export interface ResetPageProps {
  /** Keys of `accessText.reset.faults`. */
  readonly faults: readonly string[];
}

/** Behind a link of a letter: a new password. */
export function ResetPage({ faults: codes }: ResetPageProps) {
  const text = accessText.reset;
  const faults = faultsOf(text.faults, codes);
  return (
    <FormPage {...text} summaryTitle={accessText.summaryTitle} faults={faults}>
      <TextField
        name="password"
        label={text.password}
        hint={text.passwordHint}
        type="password"
        autoComplete="new-password"
        faults={faults}
      />
    </FormPage>
  );
}
