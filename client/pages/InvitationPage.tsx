import { accessText } from '../text/en/access.ts';
import { ProviderLink } from './ProviderLink.tsx';
import { faultsOf, FormPage, TextField } from './FormParts.tsx';

/** What the visitor may do: choose a name and a password, sign in first, or accept as who they are. */
export type InvitationStep =
  | { readonly step: 'join'; readonly name: string; readonly faults: readonly string[] }
  | { readonly step: 'sign-in'; readonly signInPath: string }
  | { readonly step: 'accept'; readonly name: string; readonly email: string };

export type InvitationPageProps = {
  /** Whom the invitation was sent to. */
  readonly email: string;
  readonly invitedBy: string;
  /** Null: to the installation alone. */
  readonly studyTitle: string | null;
  readonly role: string | null;
  /** The way in through an identity provider, with the invitation; null: there is none. */
  readonly provider: { readonly name: string; readonly path: string } | null;
} & InvitationStep;

const words = accessText.invitation;

/** Behind an invitation's link: what it is to, and the way to accept it. */
export function InvitationPage(props: InvitationPageProps) {
  const lead = leadOf(props);
  if (props.step === 'join') return <JoinForm {...props} lead={lead} />;
  if (props.step === 'accept') {
    return (
      <FormPage
        title={words.title}
        lead={`${lead} ${words.signedInAs(props.name, props.email)}`}
        summaryTitle={accessText.summaryTitle}
        faults={[]}
        submit={words.accept}
      >
        {null}
      </FormPage>
    );
  }
  return (
    <main className="form-page">
      <h1>{words.title}</h1>
      <p className="form-page-lead">{`${lead} ${words.hasAccount(props.email)}`}</p>
      <p>
        <a className="button button--primary" href={props.signInPath}>
          {words.signIn}
        </a>
      </p>
    </main>
  );
}

type JoinFormProps = Extract<InvitationPageProps, { step: 'join' }> & { readonly lead: string };

function JoinForm({ email, lead, name, provider, faults: codes }: JoinFormProps) {
  const faults = faultsOf(words.faults, codes);
  return (
    <FormPage
      title={words.title}
      lead={`${lead} ${words.join(email)}`}
      summaryTitle={accessText.summaryTitle}
      faults={faults}
      submit={words.submit}
      after={<ProviderLink provider={provider} />}
    >
      {/* Password managers keep the address with the password. */}
      <input type="text" className="visually-hidden" autoComplete="username" value={email} readOnly hidden />
      <TextField
        name="name"
        label={words.name}
        type="text"
        autoComplete="name"
        value={name}
        faults={faults}
      />
      <TextField
        name="password"
        label={words.password}
        hint={words.passwordHint}
        type="password"
        autoComplete="new-password"
        faults={faults}
      />
    </FormPage>
  );
}

function leadOf({ invitedBy, studyTitle, role }: InvitationPageProps): string {
  if (studyTitle === null) return words.toInstallation(invitedBy);
  const known = words.roles as Readonly<Record<string, string | undefined>>;
  return words.toStudy(invitedBy, studyTitle, known[role ?? ''] ?? '');
}
