import { describe, expect, it } from 'vitest';
import { allOpenObjections } from '@/lib/administration/objections.repository';
import { resendMail } from '@/lib/administration/resend-mail.mutation';
import { waitingCounts } from '@/lib/administration/waiting.repository';
import { moveAuthority } from '@/lib/authority/move-authority.mutation';
import { addSuccession, removeSuccession } from '@/lib/authority/succession.mutations';
import { authoritiesNamed, formerAddresses, listSuccessions } from '@/lib/authority/succession.repository';
import { speakerBySlug } from '@/lib/confirmation/confirmation.repository';
import { database } from '@/lib/db';
import { jobs, startJobs } from '@/lib/jobs/jobs';
import { failedJobs, jobsNow } from '@/lib/jobs/jobs.repository';
import { twoIds } from '@/lib/merge/compare.service';
import { findDuplicates } from '@/lib/merge/duplicates.service';
import { mergeAuthorities } from '@/lib/merge/merge-authorities.mutation';
import { keptRecords, listMerges } from '@/lib/merge/merges.repository';
import { act } from '@/lib/record/act';
import { revertRevision } from '@/lib/record/revert.mutations';
import { noteOpening } from '@/lib/round/round.service';
import { findRounds, roundPlaces } from '@/lib/round/round-list.repository';
import { openDueRounds } from '@/lib/round/round-mails.service';
import { presentSlug } from '@/lib/slug/present-slug.repository';
import { addTheme } from '@/lib/theme/theme.mutations';
import { themesWithUse } from '@/lib/theme/theme.repository';
import { themeOptions, themeTreeWithUse } from '@/lib/theme/theme-tree.presenter';
import { copyOfAuthority } from '@/tests/factories/administration-samples';
import { administrator, authorityId, tieId } from '@/tests/factories/people';

const refusal = (code: string) => ({ ok: false, problem: { kind: 'refused', code } });
const everything = { all: true, countries: [], territories: [] };

describe('duplicates', () => {
  it('are found by the link of a source and by name, compared by address, and listed once merged', async () => {
    const before = await findDuplicates();
    expect(before.ties.map(({ reason }) => reason)).toContain('LINK');
    const albi = await authorityId('albi');
    const copy = await copyOfAuthority('albi');
    const { slug } = await database().localAuthority.update({
      where: { id: copy },
      data: { nameNative: 'ALBI', nameKo: '알비' },
    });
    const { authorities } = await findDuplicates();
    const pair = authorities.find(({ one, two }) => [one.id, two.id].includes(copy));
    expect([pair?.one.slug, pair?.two.slug].toSorted()).toEqual(['albi', slug].toSorted());
    expect(await twoIds('AUTHORITY', 'albi', slug)).toEqual([albi, copy]);
    expect(await twoIds('AUTHORITY', 'albi', 'albi')).toBeNull();
    expect(await twoIds('AUTHORITY', 'albi', '../x')).toBeNull();
    expect(await twoIds('PARTNERSHIP', 'albi', slug)).toBeNull();
    const reason = 'Deux fiches pour une.';
    await act(mergeAuthorities, await administrator(), { keptId: albi, mergedId: copy, reason });
    const [merge] = await listMerges();
    expect(merge).toMatchObject({ mergedSlug: slug, keptId: albi, reason, undoneAt: null });
    const { authorities: kept } = await keptRecords(merge ? [merge] : []);
    expect(kept.get(albi)?.slug).toBe('albi');
  });
});

describe('successions', () => {
  const add = async (predecessor: number, successor: number, over: object = {}) =>
    act(
      addSuccession,
      await administrator(),
      { predecessorId: predecessor, successorId: successor, on: '2017-01-01', kind: 'MERGED_INTO', ...over },
      { sourceNote: 'Loi NOTRe' },
    );

  it('are registered once and in one direction, told in the history, and give the right to speak', async () => {
    const [one, two] = [await copyOfAuthority('albi'), await copyOfAuthority('albi')];
    const suwon = await authorityId('suwon');
    expect(await add(one, one)).toEqual(refusal('same-record'));
    expect(await add(one, suwon)).toEqual(refusal('other-country'));
    expect(await add(one, 999_999)).toMatchObject({ problem: { kind: 'not-found' } });
    expect(await add(one, two, { on: '2999-01-01' })).toEqual(refusal('not-yet'));
    expect(await add(one, two, { on: '2016-13-01' })).toMatchObject({ problem: { kind: 'invalid' } });
    const added = await add(one, two);
    expect(added).toMatchObject({ ok: true });
    expect(await add(one, two)).toEqual(refusal('succession-known'));
    expect(await add(two, one)).toEqual(refusal('succession-circle'));
    const slug = async (id: number) =>
      (await database().localAuthority.findUniqueOrThrow({ where: { id } })).slug;
    expect((await speakerBySlug(await slug(two)))?.spokenFor.map(({ id }) => id).toSorted()).toEqual([
      one,
      two,
    ]);
    expect((await listSuccessions()).find(({ predecessor }) => predecessor.slug)).toBeDefined();
    const told = await database().revision.findFirstOrThrow({
      where: { recordKind: 'SUCCESSION', authorityId: one },
    });
    expect(told).toMatchObject({
      before: null,
      after: { on: '2017-01-01', kind: 'MERGED_INTO' },
      sourceNote: 'Loi NOTRe',
      capacity: 'ADMINISTRATOR',
    });
  });

  it('are taken away with what was cited, and come back as they were', async () => {
    const admin = await administrator();
    const before = await database().succession.findFirstOrThrow({ include: { citations: true } });
    expect(await act(removeSuccession, admin, { successionId: before.id })).toMatchObject({ ok: true });
    expect(await act(removeSuccession, admin, { successionId: before.id })).toMatchObject({
      problem: { kind: 'not-found' },
    });
    const revisions = await database().revision.findMany({
      where: { action: 'succession.remove' },
      orderBy: { id: 'desc' },
    });
    expect(revisions).toHaveLength(1 + before.citations.length);
    for (const { id } of revisions)
      expect(await act(revertRevision, admin, { revisionId: id })).toMatchObject({ ok: true });
    const after = await database().succession.findUniqueOrThrow({
      where: { id: before.id },
      include: { citations: true },
    });
    expect({ on: after.on, kind: after.kind, cited: after.citations.length }).toEqual({
      on: before.on,
      kind: before.kind,
      cited: before.citations.length,
    });
  });

  it('name authorities by their address or whole name in any script', async () => {
    const slugs = async (typed: string) => (await authoritiesNamed(typed)).map(({ slug }) => slug);
    expect(await slugs('albi')).toEqual(['albi']);
    expect(await slugs(' 수원시 ')).toContain('suwon');
    expect(await slugs('丽江市')).toContain('lijiang');
    expect(await slugs('Alb')).toEqual([]);
    expect(await slugs('%')).toEqual([]);
    expect(await slugs('🦋')).toEqual([]);
  });
});

describe('an authority’s address', () => {
  it('changes, and the former one leads to it; one of another is refused', async () => {
    const admin = await administrator();
    const id = await copyOfAuthority('albi');
    const { slug: former } = await database().localAuthority.findUniqueOrThrow({ where: { id } });
    const move = (slug: string, authority = id) =>
      act(moveAuthority, admin, { authorityId: authority, slug });
    expect(await move('albi')).toEqual(refusal('address-taken'));
    expect(await move(former)).toEqual(refusal('same-address'));
    for (const wrong of ['Albi', 'a--b', '../x', '', 'a'.repeat(121)])
      expect(await move(wrong), wrong).toMatchObject({ problem: { kind: 'invalid' } });
    expect(await move('ville-nouvelle')).toEqual({ ok: true, value: { slug: 'ville-nouvelle' } });
    expect(await presentSlug('AUTHORITY', former)).toBe('ville-nouvelle');
    expect((await formerAddresses())[0]).toMatchObject({ slug: former });
    expect(await move(former, await authorityId('albi'))).toEqual(refusal('address-taken'));
    expect(await move(former)).toMatchObject({ ok: true });
    expect(await presentSlug('AUTHORITY', former)).toBeNull();
  });
});

describe('a new theme', () => {
  it('stands last in its place, in two levels at most, with a code of its own', async () => {
    const admin = await administrator();
    const label = { fr: 'Mer', en: 'Sea', zh: '海洋', ko: '바다' };
    const add = (over: object) => act(addTheme, admin, { code: 'SEA', parent: null, label, ...over });
    expect(await add({ code: 'sea' })).toMatchObject({ problem: { kind: 'invalid' } });
    expect(await add({ label: { ...label, ko: ' ' } })).toMatchObject({ problem: { kind: 'invalid' } });
    expect(await add({ parent: 'NOWHERE' })).toEqual(refusal('theme-gone'));
    const both = await Promise.all([add({}), add({})]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual(refusal('theme-known'));
    expect(await add({ code: 'FISHING', parent: 'SEA' })).toMatchObject({ ok: true });
    expect(await add({ code: 'NETS', parent: 'FISHING' })).toEqual(refusal('two-levels-only'));
    const tree = themeTreeWithUse('fr', await themesWithUse());
    expect(tree.at(-1)).toMatchObject({ code: 'SEA', ties: 0, children: [{ code: 'FISHING' }] });
    expect(themeOptions(tree).at(-1)).toEqual({ value: 'FISHING', label: '– Mer (FISHING)' });
  });
});

describe('rounds', () => {
  it('are listed with what was sent, opened and answered, within a scope', async () => {
    const now = new Date('2026-11-23T08:00:00Z');
    for (const slug of ['albi', 'suwon'])
      await database().authorityContact.create({
        data: { authorityId: await authorityId(slug), office: 'Relations', email: `${slug}@example.org` },
      });
    expect(await openDueRounds(now)).toBe(2);
    const find = (over: object = {}) =>
      findRounds({
        scope: everything,
        state: null,
        country: null,
        territory: null,
        page: 1,
        today: '2026-11-23',
        ...over,
      });
    const names = async (over: object) => (await find(over)).rows.map(({ authority }) => authority.slug);
    expect((await names({})).toSorted()).toEqual(['albi', 'suwon']);
    expect(await names({ country: 'KR' })).toEqual(['suwon']);
    expect(await names({ territory: 'FR-81' })).toEqual(['albi']);
    const tarn = { all: false, countries: [], territories: ['FR-81'] };
    expect(await names({ scope: tarn })).toEqual(['albi']);
    expect(await names({ scope: tarn, country: 'KR' })).toEqual([]);
    expect((await roundPlaces(tarn)).countries).toEqual(['FR']);
    expect(await names({ state: 'OPEN', today: '2027-06-01' })).toEqual([]);
    expect(await names({ state: 'CLOSED', today: '2027-06-01' })).toHaveLength(2);

    const [albi] = (await find({ territory: 'FR-81' })).rows;
    expect(albi).toMatchObject({
      waiting: 1,
      sent: 0,
      undelivered: 0,
      links: 1,
      openedLinks: 0,
      answered: 0,
    });
    expect(albi?.ties).toBeGreaterThan(0);
    const link = await database().roundLink.findFirstOrThrow({ where: { roundId: albi?.id ?? 0 } });
    const version = await database().datasetVersion.findUniqueOrThrow({ where: { id: 1 } });
    await noteOpening(link.id, new Headers({ 'sec-purpose': 'prefetch' }), now);
    expect((await find({ territory: 'FR-81' })).rows[0]).toMatchObject({ openedLinks: 0 });
    await noteOpening(link.id, new Headers(), now);
    await noteOpening(link.id, new Headers(), new Date('2026-12-01'));
    expect(await database().datasetVersion.findUniqueOrThrow({ where: { id: 1 } })).toEqual(version);
    const party = await database().partnershipParty.findFirstOrThrow({
      where: { authority: { slug: 'albi' }, partnershipId: await tieId('albi-lijiang') },
    });
    await database().confirmation.create({
      data: {
        partnershipId: party.partnershipId,
        partyId: party.id,
        kind: 'TIE_EXISTS',
        capacity: 'LINK',
        confirmedOn: new Date('2026-11-24'),
      },
    });
    await database().mailMessage.updateMany({
      where: { roundId: albi?.id ?? 0 },
      data: { state: 'BOUNCED' },
    });
    expect((await find({ state: 'UNDELIVERED' })).rows).toMatchObject([
      { openedLinks: 1, openedAt: now, answered: 1, undelivered: 1, waiting: 0 },
    ]);
    expect(await waitingCounts()).toMatchObject({ mails: { _count: 1 }, undelivered: 1 });
  });
});

describe('jobs', () => {
  it('are shown once they were started, with their runs', async () => {
    expect(await jobsNow()).toBeNull();
    expect(await failedJobs()).toEqual({ count: 0, oldest: null });
    const stop = await startJobs(process.env.DATABASE_URL ?? '');
    await database().$executeRaw`
      INSERT INTO jobs.job (name, state, started_on, completed_on, output)
      VALUES ('write-digests', 'failed', now() - interval '1 minute', now(), '{"message": "No connection"}')`;
    const found = await jobsNow();
    expect(found?.schedules.map(({ name }) => name)).toEqual(Object.keys(jobs).toSorted());
    expect(found?.runs).toMatchObject([
      { name: 'write-digests', state: 'failed', output: { message: 'No connection' } },
    ]);
    expect(await failedJobs()).toMatchObject({ count: 1, oldest: expect.any(Date) });
    await stop();
  });
});

describe('what waits', () => {
  it('is counted with the age of the oldest', async () => {
    const revision = await database().revision.findFirstOrThrow();
    const createdAt = new Date('2026-11-01T00:00:00Z');
    await database().objection.create({
      data: {
        revisionId: revision.id,
        partnershipId: await tieId('albi-lijiang'),
        authorityId: await authorityId('albi'),
        word: 'Non.',
        createdAt,
      },
    });
    expect(await waitingCounts()).toMatchObject({ objections: { _count: 1, _min: { createdAt } } });
    expect(await allOpenObjections()).toMatchObject([{ word: 'Non.', authority: { slug: 'albi' } }]);
    expect(await act(resendMail, await administrator(), { mailId: 999_999 })).toMatchObject({
      problem: { kind: 'not-found' },
    });
  });
});
