import { useLoaderData } from 'react-router';
import { readAccount, readInvitations, readResearchers } from '../../api/account.api.ts';
import { Page } from '../../components/Page.tsx';
import { accountText } from '../../text/en/account.ts';
import { researcherText } from '../../text/en/researcher.ts';
import { NameSection } from './NameSection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { ProviderSection } from './ProviderSection.tsx';
import { ResearchersSection } from './ResearchersSection.tsx';
import { SecondFactorSection } from './SecondFactorSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';

/** One's account; and for the owner of the installation, who else may use it. */
export async function accountLoader() {
  const account = await readAccount();
  if (!account.isInstallationOwner) return { account, installation: null };
  const [{ researchers }, { invitations }] = await Promise.all([readResearchers(), readInvitations()]);
  return { account, installation: { researchers, invitations } };
}

/** Name, password, second step, sessions; and who may use this installation. */
export function AccountPage() {
  const { account, installation } = useLoaderData<typeof accountLoader>();
  return (
    <Page
      title={accountText.title}
      documentTitle={researcherText.documentTitle(accountText.title)}
      lead={<p>{accountText.lead(account.email)}</p>}
      className="page--narrow"
    >
      <NameSection name={account.name} />
      <PasswordSection hasPassword={account.hasPassword} />
      <SecondFactorSection secondFactor={account.secondFactor} hasPassword={account.hasPassword} />
      <ProviderSection provider={account.provider} hasPassword={account.hasPassword} />
      <SessionsSection sessions={account.sessions} />
      {installation === null ? null : <ResearchersSection {...installation} hasMail={account.hasMail} />}
    </Page>
  );
}
