import { accessText } from '../text/en/access.ts';
import { ProviderLink } from './ProviderLink.tsx';
import { faultsOf, FormPage, TextField } from './FormParts.tsx';

export interface SignInPageProps {
  /** What was typed before. */
  readonly email: string;
  /** The path to go on to. */
  readonly next: string;
  /** The way through an identity provider; null: there is none. */
  readonly provider: { readonly name: string; readonly path: string } | null;
  /** Has a new password just been set. */
  readonly isPasswordSet: boolean;
  /** Keys of `accessText.signIn.faults`. */
  readonly faults: readonly string[];
}

/** Researchers sign in. */
export function SignInPage({ email, next, provider, isPasswordSet, faults: codes }: SignInPageProps) {
  const text = accessText.signIn;
  const faults = faultsOf(text.faults, codes);
  return (
    <FormPage
      {...text}
      lead={isPasswordSet ? text.passwordSet : text.lead}
      summaryTitle={accessText.summaryTitle}
      faults={faults}
      after={
        <>
          <ProviderLink provider={provider} />
          <p>
            <a href="/forgotten">{text.forgotten}</a>
          </p>
        </>
      }
    >
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
