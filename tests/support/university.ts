import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A real OpenID Connect provider on a free port, whose sign-in form believes whatever name it is given. */
export interface University {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /**
   * Go where this server sent the browser, sign in there as somebody, and agree.
   *
   * @returns the address that leads back to this server.
   */
  readonly signIn: (address: string, account: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** @param returnAddresses that the provider knows of this server. */
export async function startUniversity(returnAddress: string): Promise<University> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['standpoint', 'a secret of the two servers'];
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnAddress] }],
    pkce: { required: () => true },
    cookies: { keys: ['signs the cookies of this test'] },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, name: `Name of ${accountId}`, email: 'ada@example.org' }),
    }),
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
  });
  const listener = provider.callback();
  server.on('request', (req, res) => void listener(req, res));
  return {
    issuer,
    clientId,
    clientSecret,
    signIn: (address, account) => walk(address, account, returnAddress),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface FilledIn {
  readonly action: string;
  readonly form: URLSearchParams;
}

/** A browser in small: follows redirects, keeps cookies, fills in the two forms. */
async function walk(start: string, account: string, returnAddress: string): Promise<string> {
  const cookies = new Map<string, string>();
  let address = start;
  let form: URLSearchParams | null = null;
  for (let step = 0; step < 20 && !address.startsWith(returnAddress); step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const posted: RequestInit = form === null ? {} : { method: 'POST', body: form };
    const res: Response = await fetch(address, { ...posted, headers: { cookie }, redirect: 'manual' });
    keepCookies(res, cookies);
    const location: string | null = res.headers.get('location');
    const filled: FilledIn | null = location === null ? filledIn(await res.text(), account) : null;
    form = filled?.form ?? null;
    address = new URL(location ?? filled!.action, address).href;
  }
  return address;
}

function keepCookies(res: Response, cookies: Map<string, string>): void {
  for (const line of res.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
}

/** The form that signs in, or the one that agrees. */
function filledIn(page: string, account: string): FilledIn {
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
  const action = /action="([^"]+)"/.exec(page)?.[1];
  if (prompt === undefined || action === undefined) throw new Error(`no form: ${page.slice(0, 300)}`);
  const fields = prompt === 'login' ? { login: account, password: 'any' } : {};
  return { action, form: new URLSearchParams({ prompt, ...fields }) };
}
