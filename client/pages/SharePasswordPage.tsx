import { accessText } from '../text/en/access.ts';
import { faultsOf, FormPage, TextField } from './FormParts.tsx';

export interface SharePasswordPageProps {
  /** Keys of `accessText.share.faults`. */
  readonly faults: readonly string[];
}

/** Behind a share link that has a password: asks for it, and tells nothing of what it opens. */
export function SharePasswordPage({ faults: codes }: SharePasswordPageProps) {
  const text = accessText.share;
  const faults = faultsOf(text.faults, codes);
  return (
    <FormPage {...text} summaryTitle={accessText.summaryTitle} faults={faults}>
      <TextField name="password" label={text.password} type="password" autoComplete="off" faults={faults} />
    </FormPage>
  );
}
