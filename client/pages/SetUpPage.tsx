import { accessText } from '../text/en/access.ts';
import { faultsOf, FormPage, TextField } from './FormParts.tsx';

export interface SetUpPageProps {
  /** What was typed before. */
  readonly name: string;
  readonly email: string;
  /** Keys of `accessText.setUp.faults`. */
  readonly faults: readonly string[];
}

/** Whoever holds the link from the terminal becomes the owner of the installation. */
export function SetUpPage({ name, email, faults: codes }: SetUpPageProps) {
  const text = accessText.setUp;
  const faults = faultsOf(text.faults, codes);
  return (
    <FormPage {...text} summaryTitle={accessText.summaryTitle} faults={faults}>
      <TextField name="name" label={text.name} type="text" autoComplete="name" value={name} faults={faults} />
      <TextField
        name="email"
        label={text.email}
        hint={text.emailHint}
        type="email"
        autoComplete="username"
        value={email}
        faults={faults}
      />
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
