import { accessText } from '../text/en/access.ts';

interface ProviderLinkProps {
  /** Null: there is no identity provider. */
  readonly provider: { readonly name: string; readonly path: string } | null;
}

/** The way in through a university. A link and no form: the CSP lets no form lead to another site. */
export function ProviderLink({ provider }: ProviderLinkProps) {
  if (provider === null) return null;
  return (
    <p>
      <a className="button" href={provider.path}>
        {accessText.signIn.provider(provider.name)}
      </a>
    </p>
  );
}
