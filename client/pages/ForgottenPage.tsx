import { accessText } from '../text/en/access.ts';
import { faultsOf, FormPage, TextField } from './FormParts.tsx';

export interface ForgottenPageProps {
  /** Can this installation send e-mail. */
  readonly hasMail: boolean;
  /** What was typed before. */
  readonly email: string;
  /** The link is on its way, if there is such an account. */
  readonly isSent: boolean;
  /** Keys of `accessText.forgotten.faults`. */
  readonly faults: readonly string[];
}

const text = accessText.forgotten;

/** A forgotten password: where the link goes, or whom to ask. */
export function ForgottenPage({ hasMail, email, isSent, faults: codes }: ForgottenPageProps) {
  if (!hasMail || isSent) {
    return (
      <main className="form-page">
        <h1>{hasMail ? text.sentTitle : text.title}</h1>
        <p className="form-page-lead">{hasMail ? text.sent(email) : text.withoutMail}</p>
        <p>
          <a href="/sign-in">{text.back}</a>
        </p>
      </main>
    );
  }
  const faults = faultsOf(text.faults, codes);
  return (
    <FormPage
      title={text.title}
      lead={text.lead}
      submit={text.submit}
      summaryTitle={accessText.summaryTitle}
      faults={faults}
    >
      <TextField
        name="email"
        label={text.email}
        type="email"
        autoComplete="username"
        value={email}
        faults={faults}
      />
    </FormPage>
  );
}
