import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('@/lib/server/log', () => ({ log: vi.fn() }));

import type { TestProvider } from '@/tests/support/openid-provider';
import { passThroughProvider, startProvider } from '@/tests/support/openid-provider';

const origin = 'https://atlas.example.fr';
const callback = `${origin}/api/auth/callback/oidc`;

/** Two providers as they are met: one answers plainly, the other signs what it says of a person. */
describe.each([{ signedUserInfo: false }, { signedUserInfo: true }])('a provider with %j', (kind) => {
  let provider: TestProvider;
  let auth: typeof import('@/lib/auth/auth');
  let signIn: typeof import('@/lib/auth/sign-in.service');
  let door: typeof import('@/lib/auth/http-door');
  let db: ReturnType<typeof import('@/lib/db').database>;
  let Jar: typeof import('@/tests/support/browser').Jar;
  let jar: InstanceType<typeof Jar>;

  beforeAll(async () => {
    provider = await startProvider(callback, kind);
    Object.assign(process.env, {
      ATLAS_SECRET: 'a secret of this test alone, long enough',
      PUBLIC_URL: origin,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
    });
    vi.resetModules();
    auth = await import('@/lib/auth/auth');
    signIn = await import('@/lib/auth/sign-in.service');
    door = await import('@/lib/auth/http-door');
    db = (await import('@/lib/db')).database();
    ({ Jar } = await import('@/tests/support/browser'));
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    jar = new Jar();
    await db.$executeRaw`TRUNCATE app_user, verification, rate_limit, mail_message CASCADE`;
  });

  const from = () => ({ headers: jar.headers(), locale: 'fr' as const });
  const failed = '/fr/extranet/sign-in?problem=provider';

  async function begin(returnTo = '/fr/extranet/account') {
    const begun = await signIn.askProvider(returnTo, failed, from());
    if (!begun) throw new Error('the library did not begin');
    jar.take(begun.cookies);
    jar.take([`${door.RETURN_COOKIE}=${encodeURIComponent(returnTo)}; Path=/`]);
    return begun.url;
  }
  async function comeBack(url: string): Promise<string | null> {
    const answer = await door.answerAuth(new Request(url, { headers: jar.headers() }));
    jar.take(answer.headers.getSetCookie());
    return answer.headers.get('location');
  }
  const through = async (name: string) => comeBack(await passThroughProvider(await begin(), name));
  const session = () => auth.auth().api.getSession({ headers: jar.headers() });

  it('is asked with state, nonce and a proof of who asks', async () => {
    const url = new URL(await begin());
    expect(url.origin).toBe(provider.issuer);
    expect(url.searchParams.get('redirect_uri')).toBe(callback);
    expect(url.searchParams.get('scope')).toBe('openid email profile');
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(url.searchParams.get(name)).toBeTruthy();
  });

  it('makes an account whose address is verified where the provider says so', async () => {
    provider.people.set('lee', { email: 'Lee@Example.fr', email_verified: true, name: 'Lee 이' });
    expect(await through('lee')).toBe('/fr/extranet/account');
    expect((await session())?.user).toMatchObject({
      email: 'lee@example.fr',
      emailVerified: true,
      name: 'Lee 이',
    });
    expect(
      await db.account.findMany({
        select: { providerId: true, accessToken: true, refreshToken: true, idToken: true },
      }),
    ).toEqual([{ providerId: 'oidc', accessToken: null, refreshToken: null, idToken: null }]);
    jar = new Jar();
    await through('lee');
    expect(await db.user.count()).toBe(1);
  });

  it('makes an account whose address is not verified where it does not, with the usual name of an agent', async () => {
    provider.people.set('durand', { email: 'durand@example.fr', given_name: 'Anne', usual_name: 'Durand' });
    await through('durand');
    expect((await session())?.user).toMatchObject({ emailVerified: false, name: 'Anne Durand' });
  });

  it('joins an account that is there where it has verified the address, and tells its owner', async () => {
    await db.user.create({
      data: {
        id: 'clerk',
        name: 'Clerk',
        email: 'clerk@example.fr',
        emailVerified: true,
        createdAt: new Date('2026-01-01'),
      },
    });
    provider.people.set('clerk', { email: 'clerk@example.fr', email_verified: true });
    await through('clerk');
    expect((await session())?.user.id).toBe('clerk');
    expect(await db.mailMessage.findMany({ select: { template: true, recipient: true } })).toEqual([
      { template: 'sign-in-method-added', recipient: 'clerk@example.fr' },
    ]);
  });

  it('opens nobody’s account by an address that it has not verified', async () => {
    await db.user.create({
      data: { id: 'clerk', name: 'Clerk', email: 'clerk@example.fr', emailVerified: true },
    });
    provider.people.set('thief', { email: 'clerk@example.fr', email_verified: false });
    expect(await through('thief')).toMatch(
      /^\/fr\/extranet\/sign-in\?problem=provider&error=account_not_linked/,
    );
    expect(await session()).toBeNull();
    expect(await db.account.count()).toBe(0);
  });

  it('does not stand in for the second factor', async () => {
    provider.people.set('admin', { email: 'admin@example.fr', email_verified: true });
    await through('admin');
    await db.user.updateMany({ data: { twoFactorEnabled: true } });
    jar = new Jar();
    expect(await through('admin')).toBe('/fr/extranet/second-factor?to=%2Ffr%2Fextranet%2Faccount');
    expect(await session()).toBeNull();
  });

  it('leads back to the atlas alone', async () => {
    expect(await signIn.askProvider('https://evil.example/', failed, from())).toBeNull();
    expect(await signIn.askProvider('//evil.example/', failed, from())).toBeNull();
    const url = new URL(await begin());
    url.searchParams.set('redirect_uri', 'https://evil.example/callback');
    await expect(passThroughProvider(url.href, 'lee')).rejects.toThrow(/answers 400/);
  });

  it.each(['state', 'code', 'nonce'])('is not believed where the %s is another’s', async (what) => {
    provider.people.set('lee', { email: 'lee@example.fr', email_verified: true });
    const asked = new URL(await begin());
    if (what === 'nonce') asked.searchParams.set('nonce', 'anothers');
    const back = new URL(await passThroughProvider(asked.href, 'lee'));
    if (what !== 'nonce') back.searchParams.set(what, 'anothers');
    expect(await comeBack(back.href)).toMatch(/problem=provider/);
    expect(await session()).toBeNull();
    expect(await db.user.count()).toBe(0);
  });

  it('is not believed in another browser than the one that began', async () => {
    provider.people.set('lee', { email: 'lee@example.fr', email_verified: true });
    const back = await passThroughProvider(await begin(), 'lee');
    jar = new Jar();
    expect(await comeBack(back)).toMatch(/problem=provider/);
    expect(await session()).toBeNull();
  });
});

describe('what browsers reach of the library', () => {
  it.each([
    ['POST', '/sign-up/email'],
    ['POST', '/sign-in/email'],
    ['GET', '/magic-link/verify?token=x'],
    ['POST', '/update-user'],
    ['POST', '/delete-user'],
    ['POST', '/change-email'],
    ['GET', '/get-session'],
    ['GET', '/ok'],
    ['GET', '/callback/google'],
    ['DELETE', '/callback/oidc'],
  ])('is not %s %s', async (method, path) => {
    const { answerAuth } = await import('@/lib/auth/http-door');
    const answer = await answerAuth(new Request(`${origin}/api/auth${path}`, { method }));
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
  });

  it('is no large body', async () => {
    const { answerAuth } = await import('@/lib/auth/http-door');
    const answer = await answerAuth(
      new Request(`${origin}/api/auth/passkey/verify-authentication`, {
        method: 'POST',
        headers: { 'content-length': '70000' },
        body: 'x'.repeat(70_000),
      }),
    );
    expect(answer.status).toBe(413);
  });
});
