import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

vi.hoisted(() => {
  process.env.ATLAS_SECRET = 'a secret of this test alone, long enough';
  process.env.PUBLIC_URL = 'https://atlas.example.fr';
});
vi.mock('@/lib/server/log', () => ({ log: vi.fn() }));

import {
  deleteOtherSessions,
  deletePasskey,
  deleteSession,
  findAccount,
  findSoleAuthorities,
} from '@/lib/auth/account.repository';
import {
  beginSecondFactor,
  pendingSecondFactor,
  proveSecondFactor,
  setOwnPassword,
  turnOffSecondFactor,
} from '@/lib/auth/account.service';
import { auth } from '@/lib/auth/auth';
import { erasePerson } from '@/lib/auth/erasure.repository';
import { findEverythingAbout } from '@/lib/auth/export.repository';
import { enterByLink, enterByPassword, makeOneTimeLink } from '@/lib/auth/sign-in.service';
import { forgetExpired } from '@/lib/auth/tidy';
import { database } from '@/lib/db';
import { records } from '@/tests/factories/records';
import { Jar } from '@/tests/support/browser';

const client = new Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => client.connect());
afterAll(() => client.end());
beforeEach(() => client.query('TRUNCATE app_user, verification, rate_limit, mail_message CASCADE'));

const email = 'clerk@mairie-albi.fr';

/** Signs somebody in and gives what the pages know of them. */
async function person(address = email) {
  const jar = new Jar();
  const token = (await makeOneTimeLink(address, 'fr')).split('token=')[1] ?? '';
  jar.take((await enterByLink(token, { headers: jar.headers(), locale: 'fr' })).cookies);
  const live = await auth().api.getSession({ headers: jar.headers() });
  if (!live) throw new Error('not signed in');
  return { jar, session: live.session, id: live.user.id };
}
const stale = { createdAt: new Date(Date.now() - 2 * 86_400_000) };
const mailsOf = () =>
  database().mailMessage.findMany({
    where: { template: 'sign-in-method-added' },
    select: { recipient: true },
  });

describe('a password of one’s own', () => {
  it('is added, ends other sessions, signs in, and is told', async () => {
    await person();
    const { jar, session } = await person();
    const outcome = await setOwnPassword(
      jar.headers(),
      session,
      { newPassword: 'four words in a row' },
      false,
    );
    expect(outcome.refusal).toBeNull();
    expect(await database().session.count()).toBe(1);
    const entered = await enterByPassword(email, 'four words in a row', {
      headers: new Jar().headers(),
      locale: 'fr',
    });
    expect(entered.kind).toBe('in');
    expect(await mailsOf()).toEqual([{ recipient: email }]);
  });

  it('is changed by whoever knows the present one', async () => {
    const { jar, session } = await person();
    await setOwnPassword(jar.headers(), session, { newPassword: 'four words in a row' }, false);
    const wrong = { currentPassword: 'not this one', newPassword: 'another row of words' };
    expect((await setOwnPassword(jar.headers(), session, wrong, true)).refusal).toBe('WRONG_PASSWORD');
    const right = { currentPassword: 'four words in a row', newPassword: 'another row of words' };
    expect((await setOwnPassword(jar.headers(), session, right, true)).refusal).toBeNull();
  });

  it('is not added by a session of yesterday’s', async () => {
    const { jar, session } = await person();
    const old = { ...session, ...stale };
    expect(
      (await setOwnPassword(jar.headers(), old, { newPassword: 'four words in a row' }, false)).refusal,
    ).toBe('STALE');
    expect(await database().account.count()).toBe(0);
  });
});

describe('a second factor of one’s own', () => {
  it('counts from the first right code on, and its key is shown until then alone', async () => {
    const { jar, session, id } = await person();
    expect((await beginSecondFactor(jar.headers(), session, undefined)).refusal).toBeNull();
    const pending = await pendingSecondFactor(id, email);
    expect(pending?.uri).toMatch(
      /^otpauth:\/\/totp\/Atlas:clerk%40mairie-albi\.fr\?secret=[A-Z2-7]{52}&issuer=Atlas/,
    );
    expect(pending?.backupCodes).toHaveLength(10);
    expect((await findAccount(id))?.twoFactorEnabled).toBe(false);
    expect((await proveSecondFactor(jar.headers(), session, '000000')).refusal).toBe('WRONG_CODE');
    const { code } = await auth().api.generateTOTP({ body: { secret: rawKey(pending?.key ?? '') } });
    const proved = await proveSecondFactor(jar.headers(), session, code);
    expect(proved.refusal).toBeNull();
    jar.take(proved.cookies);
    expect((await findAccount(id))?.twoFactorEnabled).toBe(true);
    expect(await pendingSecondFactor(id, email)).toBeNull();
    expect(await mailsOf()).toEqual([{ recipient: email }]);
    const live = await auth().api.getSession({ headers: jar.headers() });
    expect((await turnOffSecondFactor(jar.headers(), { ...session, ...stale }, undefined)).refusal).toBe(
      'STALE',
    );
    expect(live && (await turnOffSecondFactor(jar.headers(), live.session, undefined)).refusal).toBeNull();
    expect((await findAccount(id))?.twoFactorEnabled).toBe(false);
  });

  it('has no secret that could be read in the database', async () => {
    const { jar, session, id } = await person();
    await beginSecondFactor(jar.headers(), session, undefined);
    const pending = await pendingSecondFactor(id, email);
    const kept = JSON.stringify(await database().twoFactor.findMany());
    expect(kept).not.toContain(rawKey(pending?.key ?? ''));
    for (const code of pending?.backupCodes ?? []) expect(kept).not.toContain(code);
  });
});

/** The text behind a key in base 32. */
function rawKey(key: string): string {
  const bits = [...key]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString();
}

describe('what is one’s own', () => {
  it('is ended by its owner and by nobody else', async () => {
    const mine = await person();
    const other = await person('other@example.fr');
    await database().passkey.create({
      data: {
        id: 'key',
        publicKey: 'x',
        userId: other.id,
        credentialID: 'x',
        counter: 0,
        deviceType: 'x',
        backedUp: false,
      },
    });
    await deleteSession(mine.id, other.session.id);
    await deletePasskey(mine.id, 'key');
    expect([await database().session.count(), await database().passkey.count()]).toEqual([2, 1]);
    await person();
    await deleteOtherSessions(mine.id, mine.session.id);
    expect(await database().session.count()).toBe(2);
    await deleteSession(other.id, other.session.id);
    await deletePasskey(other.id, 'key');
    expect([await database().session.count(), await database().passkey.count()]).toEqual([1, 0]);
  });
});

/** A person who has left a trace of every kind. */
async function busyPerson() {
  const { id, jar } = await person();
  const { id: authorityId } = await records(client).authority({
    slug: `town-${Math.trunc(performance.now() * 1000)}`,
  });
  const db = database();
  await db.user.update({ where: { id }, data: { name: 'Zoë Clerk' } });
  await db.membership.create({
    data: { userId: id, authorityId, role: 'MANAGER', function: 'Clerk of Zoë' },
  });
  await db.roleGrant.create({ data: { userId: id, role: 'EVALUATOR' } });
  await db.claim.create({ data: { userId: id, authorityId, function: 'clerk', message: 'I am Zoë' } });
  await db.invitation.create({
    data: {
      authorityId,
      email,
      role: 'EDITOR',
      tokenHash: `hash-${authorityId}`,
      expiresAt: new Date('2027-01-01'),
    },
  });
  await db.draft.create({
    data: { userId: id, authorityId, form: 'authority', recordKey: '1', data: { text: 'Zoë' } },
  });
  await db.suggestion.create({ data: { authorityId, text: 'wrong', email, locale: 'fr' } });
  await db.revision.create({
    data: {
      actId: '00000000-0000-4000-8000-000000000000',
      action: 'EDIT_OWN',
      recordKind: 'AUTHORITY',
      recordId: authorityId,
      capacity: 'MANAGER',
      actorId: id,
      after: { website: 'https://albi.example' },
    },
  });
  await db.mailMessage.create({
    data: { key: `key-${authorityId}`, recipient: email, locale: 'fr', template: 'claim-received', data: {} },
  });
  await db.assessment.create({ data: { evaluatorId: id, programme: 'Aquitaine', pooled: 3 } });
  await db.note.create({ data: { authorId: id, authorityId, text: 'Zoë saw it' } });
  const view = {
    slug: `view-${authorityId}`,
    ownerId: id,
    name: 'Zoë’s ties',
    path: '/evaluation',
    query: '',
  };
  const { id: viewId } = await db.savedView.create({
    data: { ...view, datasetVersion: 1, snapshot: {} },
  });
  await db.viewFollow.create({ data: { viewId, userId: id, toldSnapshot: {} } });
  await db.report.create({
    data: { slug: `report-${authorityId}`, ownerId: id, title: 'What Zoë found', locale: 'fr' },
  });
  await makeOneTimeLink(email, 'fr');
  return { id, jar, authorityId };
}

describe('everything about a person', () => {
  it('is theirs to take away, without secrets and without anybody else', async () => {
    const { id } = await busyPerson();
    await person('other@example.fr');
    const all = await findEverythingAbout(id);
    for (const [kind, kept] of Object.entries(all))
      if (!['waysToSignIn', 'passkeys', 'objections', 'audit'].includes(kind))
        expect(Array.isArray(kept) ? kept.length : 1, kind).toBe(1);
    expect(all.account).toMatchObject({ name: 'Zoë Clerk', email });
    const text = JSON.stringify(all);
    expect(text).not.toMatch(/other@example|token|password|secret/i);
  });

  it('is erased in one go, and what they changed stays without their name', async () => {
    const { id, jar, authorityId } = await busyPerson();
    await erasePerson(id, new Date('2026-11-22T10:00:00Z'));
    const { rows: tables } = await client.query<{ table_name: string }>(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    );
    for (const { table_name } of tables) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS n FROM "${table_name}" t WHERE t::text ~* 'clerk@|zoë'`,
      );
      expect({ table: table_name, traces: rows[0].n }).toEqual({ table: table_name, traces: 0 });
    }
    expect(await auth().api.getSession({ headers: jar.headers() })).toBeNull();
    expect(
      await database().revision.findMany({
        where: { recordId: authorityId },
        select: { actorId: true, after: true },
      }),
    ).toEqual([{ actorId: null, after: { website: 'https://albi.example' } }]);
    const row = await database().user.findUniqueOrThrow({ where: { id } });
    expect(row.email).toMatch(/^[0-9a-f-]{36}@erased\.invalid$/);
    expect(row.disabledAt).not.toBeNull();
    // The address is free: whoever owns it may begin anew, as somebody new.
    expect((await person()).id).not.toBe(id);
  });

  it('warns whoever alone speaks for an authority', async () => {
    const { id, authorityId } = await busyPerson();
    expect(await findSoleAuthorities(id)).toHaveLength(1);
    const other = await person('other@example.fr');
    await database().membership.create({ data: { userId: other.id, authorityId, role: 'EDITOR' } });
    expect(await findSoleAuthorities(id)).toHaveLength(0);
  });
});

describe('what is over', () => {
  it('is forgotten, and what is not stays', async () => {
    await person();
    await makeOneTimeLink('other@example.fr', 'fr');
    await forgetExpired(new Date());
    expect([await database().session.count(), await database().verification.count()]).toEqual([1, 1]);
    await forgetExpired(new Date(Date.now() + 15 * 86_400_000));
    expect([
      await database().session.count(),
      await database().verification.count(),
      await database().rateLimit.count(),
    ]).toEqual([0, 0, 0]);
  });
});
