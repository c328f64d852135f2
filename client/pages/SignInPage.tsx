import { accessText } from '../text/en/access.ts';
import { faultsOf, FormPage, TextField } from './FormParts.tsx';

export interface SignInPageProps {
  /** What was typed before. */
  readonly email: string;
  /** The path to go on to. */
  readonly next: string;
  /** Keys of `accessText.signIn.faults`. */
  readonly faults: readonly string[];
}

/** Researchers sign in. */
export function SignInPage({ email, next, faults: codes }: SignInPageProps) {
  const text = accessText.signIn;
  const faults = faultsOf(text.faults, codes);
  return (
    <FormPage {...text} summaryTitle={accessText.summaryTitle} faults={faults}>
      <TextField
        name="email"
        label={text.email}
        type="email"
        autoComplete="username"
        value={email}
        faults={faults}
      />
      <TextField
        name="password"
        label={text.password}
        type="password"
        autoComplete="current-password"
        faults={faults}
      />
      <input type="hidden" name="next" value={next} />
    </FormPage>
  );
}
