import { providerPagePath, type AccountResponse } from '../../../server/contract/account.ts';
import { Section } from '../../components/Section.tsx';
import { accountText } from '../../text/en/account.ts';

const words = accountText.provider;

/** An account of an identity provider, and how to link it. Leaving the page is the browser's: a plain link. */
export function ProviderSection({ provider }: Pick<AccountResponse, 'provider'>) {
  if (provider === null) return null;
  const { name, isLinked } = provider;
  return (
    <Section id="provider" title={words.title} lead={isLinked ? words.linked(name) : words.lead(name)}>
      {isLinked ? null : (
        <a className="button" href={`${providerPagePath}?link=yes&next=/account`}>
          {words.link(name)}
        </a>
      )}
    </Section>
  );
}
