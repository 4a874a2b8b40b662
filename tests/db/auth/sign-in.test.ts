import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.hoisted(() => {
  process.env.ATLAS_SECRET = 'a secret of this test alone, long enough';
  process.env.PUBLIC_URL = 'https://atlas.example.fr';
});
vi.mock('@/lib/server/log', () => ({ log: vi.fn() }));

import { actorOf } from '@/lib/auth/actor.presenter';
import { findActor } from '@/lib/auth/actor.repository';
import { auth } from '@/lib/auth/auth';
import { ask } from '@/lib/auth/door';
import { isResetPending } from '@/lib/auth/one-time-link';
import {
  askForLink,
  askForPassword,
  enterByLink,
  enterByPassword,
  giveCode,
  makeOneTimeLink,
  setForgottenPassword,
  shownAddress,
  signOut,
} from '@/lib/auth/sign-in.service';
import { database } from '@/lib/db';
import { Jar } from '@/tests/support/browser';

const email = 'clerk@mairie-albi.fr';
const password = 'correct horse battery';
let jar: Jar;
const from = (client?: string) => ({ headers: jar.headers(client), locale: 'ko' as const });

beforeEach(async () => {
  jar = new Jar();
  await database().$executeRaw`TRUNCATE app_user, verification, rate_limit, mail_message CASCADE`;
});

async function tokenMailed(template: string, to = email): Promise<string> {
  const mail = await database().mailMessage.findFirst({
    where: { template, recipient: to },
    orderBy: { id: 'desc' },
  });
  const { path = '' } = (mail?.data ?? {}) as { path?: string };
  return new URLSearchParams(path.split('?')[1]).get('token') ?? '';
}

async function signedIn(address = email) {
  const link = await makeOneTimeLink(address, 'ko');
  const outcome = await enterByLink(new URL(link, 'https://x.fr').searchParams.get('token') ?? '', from());
  jar.take(outcome.cookies);
  return outcome;
}
const session = () => auth().api.getSession({ headers: jar.headers() });

async function withPassword() {
  await signedIn();
  await auth().api.setPassword({ body: { newPassword: password }, headers: jar.headers() });
  jar = new Jar();
}

/** The code of RFC 6238 for a secret in base 32, at a moment. */
function codeFor(uri: string, now = Date.now()): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...(new URL(uri).searchParams.get('secret') ?? '')]
    .map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function withSecondFactor() {
  await signedIn();
  const { totpURI, backupCodes } = (await auth().api.enableTwoFactor({
    body: { method: 'totp' },
    headers: jar.headers(),
  })) as { totpURI: string; backupCodes: string[] };
  jar.take(
    (await ask('/two-factor/verify-totp', jar.headers(), { body: { code: codeFor(totpURI) } })).setCookies,
  );
  jar = new Jar();
  return { totpURI, backupCodes };
}

describe('a one-time link', () => {
  it('is answered alike for an address with an account and for one without, and both get one', async () => {
    await signedIn();
    expect(await askForLink(email, '/ko/extranet', from())).toBe(true);
    expect(await askForLink('new@example.fr', '/ko/extranet', from())).toBe(true);
    const mails = await database().mailMessage.findMany({ where: { template: 'one-time-link' } });
    expect(mails.map(({ recipient, locale }) => [recipient, locale]).sort()).toEqual([
      [email, 'ko'],
      ['new@example.fr', 'ko'],
    ]);
  });

  it('makes an account only once it is confirmed, in lower case and in the reader’s language', async () => {
    await askForLink('Clerk@Mairie-Albi.FR', '/ko/extranet', from());
    expect(await database().user.count()).toBe(0);
    const outcome = await enterByLink(await tokenMailed('one-time-link'), from());
    expect(outcome.kind).toBe('in');
    expect(
      await database().user.findMany({ select: { email: true, emailVerified: true, locale: true } }),
    ).toEqual([{ email, emailVerified: true, locale: 'ko' }]);
  });

  it('shows for whom it is and can be looked at any number of times', async () => {
    await askForLink(email, '/ko/extranet', from());
    const token = await tokenMailed('one-time-link');
    for (let scan = 0; scan < 3; scan += 1) expect(await shownAddress(token)).toBe('c…@mairie-albi.fr');
    expect((await enterByLink(token, from())).kind).toBe('in');
    expect(await shownAddress(token)).toBeNull();
  });

  it('serves once, not twice at the same moment either', async () => {
    await askForLink(email, '/ko/extranet', from());
    const token = await tokenMailed('one-time-link');
    const outcomes = await Promise.all([1, 2, 3].map(() => enterByLink(token, from())));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['in', 'refused', 'refused']);
    expect(await database().session.count()).toBe(1);
  });

  it('does not serve after an hour, nor altered', async () => {
    await askForLink(email, '/ko/extranet', from());
    const token = await tokenMailed('one-time-link');
    for (const altered of [
      token.slice(1),
      `${token}a`,
      token.toLowerCase(),
      '',
      'x'.repeat(9000),
      "' OR 1=1 --",
    ]) {
      expect((await enterByLink(altered, from())).kind).toBe('refused');
      expect(await shownAddress(altered)).toBeNull();
    }
    await database().verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await shownAddress(token)).toBeNull();
    expect((await enterByLink(token, from())).kind).toBe('refused');
  });

  it('is kept as a hash', async () => {
    await askForLink(email, '/ko/extranet', from());
    const token = await tokenMailed('one-time-link');
    const rows = await database().verification.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('fills nobody’s mailbox, whoever asks, and the answer stays the same', async () => {
    for (let reader = 0; reader < 9; reader += 1)
      expect(await askForLink(email, '/ko/extranet', from(`203.0.113.${reader}`))).toBe(true);
    expect(await database().mailMessage.count()).toBe(6);
  });

  it('is refused to whoever asks too often, and the count names nobody', async () => {
    const answers = [];
    for (let count = 0; count < 31; count += 1)
      answers.push(await askForLink(`${count}@example.fr`, '/ko/extranet', from()));
    expect(answers.indexOf(false)).toBe(30);
    expect(await askForLink('other@example.fr', '/ko/extranet', from('203.0.113.99'))).toBe(true);
    const keys = await database().rateLimit.findMany({ select: { key: true } });
    expect(JSON.stringify(keys)).not.toMatch(/203\.0|example|@/);
  });
});

describe('a session', () => {
  it('rests on a cookie that scripts cannot read and other sites do not send', async () => {
    await signedIn();
    const cookie = jar.seen.find((line) => line.startsWith('__Secure-atlas.session_token=')) ?? '';
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; Secure/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).not.toMatch(/Domain=/i);
    expect((await session())?.user.email).toBe(email);
  });

  it('ends for good when its owner signs out, and keeps no address of theirs', async () => {
    await signedIn();
    expect(await database().session.findMany({ select: { ipAddress: true } })).toEqual([{ ipAddress: null }]);
    const stolen = jar.headers();
    jar.take(await signOut(jar.headers()));
    expect(jar.names()).toEqual([]);
    expect(await auth().api.getSession({ headers: stolen })).toBeNull();
  });

  it('is not opened for an account that was closed', async () => {
    await signedIn();
    await database().user.updateMany({ data: { disabledAt: new Date() } });
    const live = await session();
    expect(actorOf(await findActor(live?.user.id ?? ''))).toBeNull();
    jar = new Jar();
    const outcome = await signedIn();
    expect(outcome.kind).toBe('closed');
    expect(await session()).toBeNull();
  });
});

describe('a password', () => {
  it('signs in, a wrong one does not, and an address without account is refused alike', async () => {
    await withPassword();
    expect((await enterByPassword(email, 'wrong password!', from())).kind).toBe('refused');
    expect((await enterByPassword('nobody@example.fr', password, from())).kind).toBe('refused');
    const outcome = await enterByPassword(email.toUpperCase(), password, from());
    expect(outcome.kind).toBe('in');
  });

  it('cannot be had by signing up', async () => {
    const { status } = await ask('/sign-up/email', jar.headers(), {
      body: { email: 'new@example.fr', password, name: 'New' },
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(await database().user.count()).toBe(0);
  });

  it('that was forgotten is chosen anew by a link, which ends every session and serves once', async () => {
    await signedIn();
    await askForPassword('nobody@example.fr', from());
    await askForPassword(email, from());
    expect(await database().mailMessage.count({ where: { template: 'password-reset' } })).toBe(1);
    const token = await tokenMailed('password-reset');
    expect(await isResetPending(token)).toBe(true);
    expect(await isResetPending(`${token}x`)).toBe(false);
    expect(await setForgottenPassword(token, password, from())).toBe('done');
    expect(await session()).toBeNull();
    expect(await setForgottenPassword(token, 'another password', from())).toBe('refused');
    expect((await enterByPassword(email, password, from())).kind).toBe('in');
    expect(await database().mailMessage.count({ where: { template: 'sign-in-method-added' } })).toBe(1);
  });
});

describe('a second factor', () => {
  it.each(['link', 'password'])('is asked after signing in by %s', async (way) => {
    if (way === 'password') await withPassword();
    const { totpURI } = await withSecondFactorOf(way);
    const outcome = way === 'link' ? await signedIn() : await enterByPassword(email, password, from());
    expect(outcome.kind).toBe('code-wanted');
    jar.take(outcome.cookies);
    expect(await session()).toBeNull();
    expect((await giveCode('000000', from())).kind).toBe('refused');
    const done = await giveCode(codeFor(totpURI), from());
    expect(done.kind).toBe('in');
    jar.take(done.cookies);
    expect((await session())?.user.email).toBe(email);
  });

  it('takes each backup code once', async () => {
    const { backupCodes } = await withSecondFactor();
    for (const kind of ['in', 'refused']) {
      jar = new Jar();
      jar.take((await signedIn()).cookies);
      expect((await giveCode(backupCodes[0] ?? '', from())).kind).toBe(kind);
    }
  });

  it('ends a sign-in after five wrong codes', async () => {
    const { totpURI } = await withSecondFactor();
    await signedIn();
    for (let count = 0; count < 5; count += 1)
      expect((await giveCode('000000', from())).kind).toBe('refused');
    expect((await giveCode(codeFor(totpURI), from())).kind).toBe('refused');
    expect(await session()).toBeNull();
  });
});

async function withSecondFactorOf(way: string) {
  if (way === 'link') return withSecondFactor();
  jar.take((await enterByPassword(email, password, from())).cookies);
  const made = (await auth().api.enableTwoFactor({
    body: { method: 'totp', password },
    headers: jar.headers(),
  })) as { totpURI: string };
  await ask('/two-factor/verify-totp', jar.headers(), { body: { code: codeFor(made.totpURI) } });
  jar = new Jar();
  return made;
}

describe('an administrator', () => {
  it('acts without the role until a second factor is set up', async () => {
    await signedIn();
    const user = await database().user.findFirstOrThrow();
    await database().roleGrant.createMany({
      data: [
        { userId: user.id, role: 'ADMINISTRATOR' },
        { userId: user.id, role: 'EVALUATOR' },
        { userId: user.id, role: 'CORRESPONDENT', office: 'EMBASSY', country: 'CN', revokedAt: new Date() },
      ],
    });
    const roles = async () => actorOf(await findActor(user.id))?.roles.map(({ role }) => role);
    expect(await roles()).toEqual(['EVALUATOR']);
    await database().user.update({ where: { id: user.id }, data: { twoFactorEnabled: true } });
    expect(await roles()).toEqual(['ADMINISTRATOR', 'EVALUATOR']);
  });
});
