import { type GenericOAuthConfig, genericOAuth } from 'better-auth/plugins/generic-oauth';
import { z } from 'zod';

export const providerId = 'oidc';

export type OpenIdSettings = { issuer: string; clientId: string; clientSecret: string; scopes: string };

const TIMEOUT_MS = 10_000;
const discovery = z.object({ issuer: z.string(), userinfo_endpoint: z.url() });
const claims = z.object({
  sub: z.string(),
  email: z.email(),
  email_verified: z.union([z.boolean(), z.literal('true').transform(() => true)]).catch(false),
  name: z.string().optional(),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  usual_name: z.string().optional(),
});

/** The claims of a signed token (RFC 7519) whose sender is known already; null for anything else. */
function payloadOf(token: string | undefined): Record<string, unknown> | null {
  try {
    return JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

async function get(url: string, headers: Record<string, string> = {}): Promise<Response> {
  const answer = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer;
}

/**
 * Claims about the person, OpenID Connect Core 5.3. ProConnect gives them as a signed token (5.3.2); it comes straight
 * from the provider over TLS, so that its issuer and audience are checked here and its signature is not needed.
 */
async function askUserInfo({ issuer, clientId }: OpenIdSettings, accessToken: string) {
  const provider = discovery.parse(await (await get(discoveryUrl(issuer))).json());
  const answer = await get(provider.userinfo_endpoint, { Authorization: `Bearer ${accessToken}` });
  if (!answer.headers.get('content-type')?.startsWith('application/jwt')) return answer.json();
  const payload = payloadOf(await answer.text());
  const isForUs = payload?.iss === provider.issuer && [payload.aud].flat().includes(clientId);
  return isForUs ? payload : null;
}

/** The person's name as the provider writes it; agents of the French State have a usual name. */
function nameOf({ name, given_name, usual_name, family_name }: z.infer<typeof claims>): string {
  return (name ?? [given_name, usual_name ?? family_name].filter(Boolean).join(' ')).slice(0, 200);
}

const discoveryUrl = (issuer: string) => `${issuer}/.well-known/openid-configuration`;

/**
 * Signing in by an OpenID Connect provider: authorization code with PKCE, state and nonce; the token's signature,
 * issuer and audience are verified. The address counts as verified where the provider says so, and not otherwise.
 */
export function openId(settings: OpenIdSettings) {
  const config: GenericOAuthConfig = {
    providerId,
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    discoveryUrl: discoveryUrl(settings.issuer),
    scopes: settings.scopes.split(' '),
    requireIdTokenVerification: true,
    async getUserInfo({ idToken, accessToken }) {
      // The plugin has verified the token before it asks.
      const inToken = payloadOf(idToken);
      const told = inToken?.email ? inToken : await askUserInfo(settings, accessToken ?? '');
      const known = claims.safeParse(told);
      if (!known.success) return null;
      const { sub, email, email_verified } = known.data;
      return { id: sub, sub, email, emailVerified: email_verified, name: nameOf(known.data) };
    },
  };
  return genericOAuth({ config: [config] });
}
