import { accessText } from '../text/en/access.ts';
import { faultsOf, FormPage, TextField } from './FormParts.tsx';

export interface CodePageProps {
  /** The path to go on to. */
  readonly next: string;
  /** Keys of `accessText.code.faults`. */
  readonly faults: readonly string[];
}

/** The second step of signing in: a code of the authenticator app, or a recovery code. */
export function CodePage({ next, faults: codes }: CodePageProps) {
  const text = accessText.code;
  const faults = faultsOf(text.faults, codes);
  return (
    <FormPage {...text} summaryTitle={accessText.summaryTitle} faults={faults}>
      <TextField
        name="code"
        label={text.code}
        hint={text.codeHint}
        type="text"
        autoComplete="one-time-code"
        faults={faults}
      />
      <input type="hidden" name="next" value={next} />
    </FormPage>
  );
}
