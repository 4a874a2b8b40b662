import { generateKeyPairSync } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { Jar } from './browser';

export type TestProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the provider knows of each person, by the name with which they sign in there. */
  people: Map<string, Record<string, unknown>>;
  stop(): Promise<void>;
};

/**
 * A real OpenID provider on this machine, with one client, its own keys and its own sign-in pages.
 * @param redirectUri the only address that it leads back to
 * @param signedUserInfo claims about the person come as a signed token, as from ProConnect
 */
export async function startProvider(
  redirectUri: string,
  { signedUserInfo = false }: { signedUserInfo?: boolean } = {},
): Promise<TestProvider> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people: TestProvider['people'] = new Map();
  const client = { clientId: 'atlas', clientSecret: 'between-the-provider-and-the-atlas' };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        ...(signedUserInfo ? { userinfo_signed_response_alg: 'RS256' } : {}),
      },
    ],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'given_name', 'family_name', 'usual_name'],
    },
    // As of OpenID Connect Core 5.4: claims are told by the userinfo endpoint, not in the token.
    conformIdTokenClaims: true,
    features: { devInteractions: { enabled: true }, jwtUserinfo: { enabled: signedUserInfo } },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['the provider of a test'] },
    pkce: { required: () => true },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, ...people.get(sub) }),
    }),
  });
  server.on('request', provider.callback());
  return {
    issuer,
    ...client,
    people,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/**
 * Signs in at the provider as a browser would: follows it through its pages and fills in its two forms.
 * @param url the provider's authorization address @param name who signs in
 * @returns the address that the provider leads back to, with its code
 */
export async function passThroughProvider(url: string, name: string): Promise<string> {
  const jar = new Jar();
  const { origin } = new URL(url);
  let next = url;
  let form: URLSearchParams | null = null;
  for (let step = 0; step < 12; step += 1) {
    const headers = new Headers({ cookie: jar.headers().get('cookie') ?? '' });
    if (form) headers.set('content-type', 'application/x-www-form-urlencoded');
    const answer: Response = await fetch(next, {
      redirect: 'manual',
      headers,
      method: form ? 'POST' : 'GET',
      body: form,
    });
    jar.take(answer.headers.getSetCookie());
    const location = answer.headers.get('location');
    form = null;
    if (location) {
      next = new URL(location, next).href;
      if (!next.startsWith(origin)) return next;
      continue;
    }
    const html = await answer.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1];
    if (!prompt) throw new Error(`the provider answers ${answer.status}: ${html.slice(0, 300)}`);
    next = /action="([^"]+)"/.exec(html)?.[1] ?? next;
    form = new URLSearchParams(prompt === 'login' ? { prompt, login: name, password: 'x' } : { prompt });
  }
  throw new Error('the provider leads nowhere');
}
