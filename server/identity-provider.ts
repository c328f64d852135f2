import * as client from 'openid-client';

/** Where researchers may sign in besides, and how this server shows itself there. */
export interface IdentityProviderSettings {
  /** E.g. `https://login.example.ac.uk`; its `/.well-known/openid-configuration` is read. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** On the button, e.g. `Example University`. */
  readonly name: string;
}

/** What one sign-in has to be checked against when the browser comes back. */
export interface ProviderChecks {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** An account of the identity provider. */
export interface ProviderIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** What the provider calls the person; null if it does not say. */
  readonly name: string | null;
}

/** An OpenID Connect provider: authorisation code flow with PKCE, state and nonce. */
export interface IdentityProvider {
  readonly name: string;
  /** Where to send the browser. @throws {Error} if the provider cannot be reached. */
  begin(returnAddress: string): Promise<{ readonly address: string; readonly checks: ProviderChecks }>;
  /** Who it is. @throws {Error} for every answer that is not what was asked for. */
  finish(address: URL, checks: ProviderChecks): Promise<ProviderIdentity>;
}

/** The provider is asked for its addresses and keys when first needed, so that a server starts without it. */
export function createIdentityProvider(settings: IdentityProviderSettings): IdentityProvider {
  const issuer = new URL(settings.issuer);
  const isLoopback = /^(127\.0\.0\.1|localhost|\[::1\])$/.test(issuer.hostname);
  let found: Promise<client.Configuration> | undefined;
  const configuration = () => {
    found ??= client
      .discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
        timeout: 10,
        // Marked so that it stands out: plain http is taken from this machine alone.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        execute: isLoopback && issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
      })
      .catch((error: unknown) => {
        found = undefined;
        throw error;
      });
    return found;
  };
  return {
    name: settings.name,
    async begin(returnAddress) {
      const checks = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        codeVerifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnAddress,
        scope: 'openid profile',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(checks.codeVerifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, checks };
    },
    async finish(address, { state, nonce, codeVerifier }) {
      const tokens = await client.authorizationCodeGrant(await configuration(), address, {
        pkceCodeVerifier: codeVerifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the identity provider sent no id token');
      const name = claims['name'];
      return { issuer: claims.iss, subject: claims.sub, name: typeof name === 'string' ? name : null };
    },
  };
}
