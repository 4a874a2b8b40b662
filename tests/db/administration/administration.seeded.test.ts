import { describe, expect, it } from 'vitest';
import { disableAccount, enableAccount, grantRole, revokeRole } from '@/lib/administration/account.mutations';
import { findAccounts } from '@/lib/administration/accounts.repository';
import { auditEntry, auditLog } from '@/lib/administration/audit.repository';
import { resendMail } from '@/lib/administration/resend-mail.mutation';
import { type RevertReport, revertPeriod } from '@/lib/administration/revert-period.service';
import { actorOf } from '@/lib/auth/actor.presenter';
import { findActor } from '@/lib/auth/actor.repository';
import { updateAuthority } from '@/lib/authority/authority.mutations';
import { atlasDay } from '@/lib/date/day';
import { database } from '@/lib/db';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { listTies } from '@/lib/partnership/partnership-list.service';
import { proposeTie } from '@/lib/partnership/propose.mutations';
import { act } from '@/lib/record/act';
import { mergeThemes, renameTheme } from '@/lib/theme/theme.mutations';
import { seed } from '@/prisma/seed';
import { administrator, authorityId, clerk, person } from '@/tests/factories/people';

const refusal = (code: string) => ({ ok: false, problem: { kind: 'refused', code } });
const grant = async (userId: string, over: object) =>
  act(grantRole, await administrator(), { userId, ...over });

describe('roles', () => {
  it('of a correspondent come with an office and one scope', async () => {
    const { userId } = await person();
    const office = { role: 'CORRESPONDENT', office: 'PREFECTURE', officeName: 'Préfecture du Tarn' };
    expect(await grant(userId, { ...office, scope: { territory: 'FR-81' } })).toMatchObject({ ok: true });
    const twice = await grant(userId, { ...office, scope: { territory: 'FR-81' } });
    expect(await grant(userId, { ...office, scope: { territory: 'FR-81' } })).toEqual(twice);
    expect(await grant(userId, { ...office, scope: { country: 'KR' } })).toMatchObject({ ok: true });
    expect(await grant(userId, { ...office, scope: { territory: 'FR-XX' } })).toEqual(
      refusal('unknown-territory'),
    );
    for (const wrong of [
      { ...office },
      { role: 'CORRESPONDENT', scope: { country: 'KR' } },
      { role: 'KING' },
    ])
      expect(await grant(userId, wrong)).toMatchObject({ problem: { kind: 'invalid' } });
    expect(await grant('nobody', { role: 'EVALUATOR' })).toMatchObject({ problem: { kind: 'not-found' } });
    const actor = actorOf(await findActor(userId));
    expect(actor?.roles).toEqual([
      { role: 'CORRESPONDENT', country: null, territory: 'FR-81' },
      { role: 'CORRESPONDENT', country: 'KR', territory: null },
    ]);
  });

  it('are taken back; the last administrator stays one, and keeps an open account', async () => {
    const [one, two] = [await person(), await person()];
    const grants = [
      await grant(one.userId, { role: 'ADMINISTRATOR' }),
      await grant(two.userId, { role: 'ADMINISTRATOR' }),
    ];
    const ids = grants.map((outcome) => (outcome.ok ? outcome.value.grantId : 0));
    const admin = await administrator();
    const both = await Promise.all(ids.map((grantId) => act(revokeRole, admin, { grantId })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(refusal('last-administrator'));
    const left = both[0]?.ok ? two : one;
    const given = { userId: left.userId, reason: 'A quitté le service.' };
    expect(await act(disableAccount, admin, given)).toEqual(refusal('last-administrator'));
    expect(
      await act(
        disableAccount,
        left.userId === one.userId ? { ...admin, userId: one.userId } : { ...admin, userId: two.userId },
        given,
      ),
    ).toEqual(refusal('own-account'));
  });
});

describe('accounts', () => {
  it('that are closed lose their sessions at once and speak for nobody, until they are opened again', async () => {
    const somebody = await person();
    await database().session.create({
      data: { id: 's', token: 't', userId: somebody.userId, expiresAt: new Date('2030-01-01') },
    });
    const admin = await administrator();
    expect(await act(disableAccount, admin, { userId: somebody.userId, reason: '' })).toMatchObject({
      problem: { kind: 'invalid' },
    });
    await act(disableAccount, admin, { userId: somebody.userId, reason: 'Compte partagé.' });
    expect(await database().session.count({ where: { userId: somebody.userId } })).toBe(0);
    expect(actorOf(await findActor(somebody.userId))).toBeNull();
    await act(enableAccount, admin, { userId: somebody.userId });
    expect(actorOf(await findActor(somebody.userId))).not.toBeNull();
    const { rows } = await auditLog({ subject: `user:${somebody.userId}`, page: 1 });
    expect(rows.map(({ action }) => action)).toEqual(['account.enable', 'account.disable']);
  });

  it('are found by a part of their name or address, whatever is typed', async () => {
    const { userId } = await person();
    await database().user.update({
      where: { id: userId },
      data: { name: 'Zoé Ünal', email: 'zoe_unal@example.org' },
    });
    const found = async (words: string) => (await findAccounts(words, 1)).rows.map(({ id }) => id);
    expect(await found('ZOE U')).toEqual([userId]);
    expect(await found('zoe_u')).toEqual([userId]);
    expect(await found('%nal')).toEqual([]);
    expect((await findAccounts('', 1)).total).toBeGreaterThan(2);
  });
});

describe('what a person changed in a period', () => {
  it('is reverted act by act; what others changed since stands and is told', async () => {
    const db = database();
    const somebody = await clerk('albi');
    const albi = await authorityId('albi');
    const today = atlasDay(Date.now());
    const before = await db.localAuthority.findUniqueOrThrow({ where: { id: albi } });
    const set = (actor: typeof somebody, base: object, fields: object) =>
      act(updateAuthority, actor, { authorityId: albi, base, fields });
    await set(somebody, { nameKo: before.nameKo }, { nameKo: '알비 잘못' });
    await set(somebody, { website: before.website }, { website: 'https://wrong.example.fr' });
    await set(
      await clerk('albi'),
      { website: 'https://wrong.example.fr' },
      { website: 'https://right.example.fr' },
    );
    const proposed = await act(proposeTie, somebody, {
      parties: [{ authorityId: albi }, { authorityId: await authorityId('suwon') }],
      fields: { stage: 'IN_DISCUSSION', themes: [], origin: null, description: null },
      designation: null,
      agreement: null,
      isAnother: true,
    });
    const slug = proposed.ok ? proposed.value.slug : '';
    expect(slug).toBe('albi-suwon');
    const period = { userId: somebody.userId, from: today, to: today, reason: 'Compte usurpé.' };
    expect(await revertPeriod(await clerk('albi', 'MANAGER'), period)).toBeNull();
    const id = await revertPeriod(await administrator(), period);
    const report = (await auditEntry(id ?? 0))?.detail as unknown as RevertReport;
    expect(report).toMatchObject({ acts: 3, reverted: 2 });
    expect(report.standing).toMatchObject([
      { action: 'authority.update', code: 'conflict', fields: ['website'] },
    ]);
    expect(await db.partnership.count({ where: { slug } })).toBe(0);
    expect(await db.localAuthority.findUniqueOrThrow({ where: { id: albi } })).toMatchObject({
      nameKo: before.nameKo,
      website: 'https://right.example.fr',
    });
    const again = await revertPeriod(await administrator(), period);
    expect((await auditEntry(again ?? 0))?.detail).toMatchObject({ acts: 1, reverted: 0 });
    const elsewhere = await revertPeriod(await administrator(), {
      ...period,
      from: '2020-01-01',
      to: '2020-12-31',
    });
    expect((await auditEntry(elsewhere ?? 0))?.detail).toMatchObject({ acts: 0 });
  });
});

describe('mails', () => {
  it('that did not go are sent again, save those whose link is gone and those that went', async () => {
    const mail = async (state: 'UNCERTAIN' | 'SENT', template: string) => {
      const { id } = await database().mailMessage.create({
        data: {
          key: `${state} ${template}`,
          recipient: 'a@example.org',
          locale: 'fr',
          template,
          data: {},
          state,
          attempts: 5,
        },
      });
      return act(resendMail, await administrator(), { mailId: id });
    };
    expect(await mail('UNCERTAIN', 'claim-received')).toMatchObject({ ok: true });
    expect(await database().mailMessage.findFirst({ where: { recipient: 'a@example.org' } })).toMatchObject({
      state: 'QUEUED',
      attempts: 0,
    });
    expect(await mail('SENT', 'claim-received')).toEqual(refusal('not-failed'));
    expect(await mail('UNCERTAIN', 'one-time-link')).toEqual(refusal('link-is-gone'));
    expect(await mail('UNCERTAIN', 'unknown')).toEqual(refusal('link-is-gone'));
  });
});

describe('themes', () => {
  const theme = (code: string) => database().theme.findUniqueOrThrow({ where: { code } });

  it('are renamed in four languages, and ties found by the new name', async () => {
    const { id } = await theme('CULTURE');
    const label = { fr: 'Arts vivants', en: 'Performing arts', zh: '表演艺术', ko: '공연예술' };
    const rename = async (over: object) =>
      act(renameTheme, await administrator(), { themeId: id, label: { ...label, ...over } });
    expect(await rename({ zh: ' ' })).toMatchObject({ problem: { kind: 'invalid' } });
    expect(await rename({ de: 'Kunst' })).toMatchObject({ problem: { kind: 'invalid' } });
    expect(await rename({})).toMatchObject({ ok: true });
    const { total } = await listTies({ ...emptyFilter, q: 'performing' });
    expect(total).toBe(await database().partnershipTheme.count({ where: { themeId: id } }));
    expect(await database().revision.count({ where: { action: 'theme.rename', recordKind: 'THEME' } })).toBe(
      1,
    );
  });

  it('are merged: ties and projects bear the other, each told in its history; a later seed brings nothing back', async () => {
    const db = database();
    const used = await db.theme.findFirstOrThrow({
      where: { parentId: { not: null }, partnerships: { some: {} }, code: { not: 'CULTURE' } },
      include: { partnerships: true, projects: true },
    });
    const kept = await theme('CULTURE');
    const admin = await administrator();
    const given = { keptId: kept.id, mergedId: used.id, reason: 'Deux mots pour un.' };
    expect(await act(mergeThemes, admin, { ...given, mergedId: kept.id })).toMatchObject({
      problem: { code: 'same-record' },
    });
    const parent = await db.theme.findFirstOrThrow({ where: { children: { some: {} } } });
    const second = await db.theme.findFirstOrThrow({ where: { parentId: { not: null } } });
    expect(await act(mergeThemes, admin, { ...given, keptId: second.id, mergedId: parent.id })).toEqual(
      refusal('two-levels'),
    );
    expect(await act(mergeThemes, admin, given)).toMatchObject({ ok: true });
    expect(await db.theme.count({ where: { id: used.id } })).toBe(0);
    for (const { partnershipId } of used.partnerships)
      expect(await db.partnershipTheme.count({ where: { partnershipId, themeId: kept.id } })).toBe(1);
    const told = await db.revision.findMany({ where: { action: 'theme.merge', recordKind: 'PARTNERSHIP' } });
    expect(told.length).toBe(used.partnerships.length);
    await seed(process.env.DATABASE_URL ?? '');
    expect(await db.theme.count({ where: { code: used.code } })).toBe(0);
  });
});
