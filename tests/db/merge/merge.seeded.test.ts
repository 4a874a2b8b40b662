import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { mergeAuthorities } from '@/lib/merge/merge-authorities.mutation';
import { mergeTies } from '@/lib/merge/merge-ties.mutation';
import { undoMerge } from '@/lib/merge/undo-merge.mutation';
import { act, type Outcome } from '@/lib/record/act';
import { recordStores } from '@/lib/record/record-stores';
import { revertRevision } from '@/lib/record/revert.mutations';
import { presentSlug } from '@/lib/slug/present-slug.repository';
import { seed } from '@/prisma/seed';
import { administrator, authorityId, person, tieId } from '@/tests/factories/people';
import { wholeRecord } from '@/tests/support/whole-record';

const reason = 'Deux fiches pour une.';

function valueIn<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
const mergeId = async (mutation: typeof mergeTies, keptId: number, mergedId: number) =>
  valueIn(await act(mutation, await administrator(), { keptId, mergedId, reason })).mergeId;
const undo = async (id: number) => act(undoMerge, await administrator(), { mergeId: id });

/** A second record of Albi, with everything that an authority may have. */
async function secondAlbi(): Promise<number> {
  const db = database();
  const [albi, suwon] = [await authorityId('albi'), await authorityId('suwon')];
  const admin = await administrator();
  const { territoryId } = await db.localAuthority.findUniqueOrThrow({ where: { id: albi } });
  const made = await db.$transaction(async (tx) => {
    const id = await recordStores.AUTHORITY.create(tx, {
      slug: 'ville-d-albi',
      kind: 'MUNICIPALITY',
      country: 'FR',
      territoryId,
      nameNative: 'Ville d’Albi',
      nameKo: '알비시청',
      latitude: 43.9,
      longitude: 2.1,
      website: 'https://second.example.fr',
      profile: { fr: 'Albi et le monde.' },
    });
    await recordStores.PARTNERSHIP.create(tx, {
      slug: 'ville-d-albi-suwon',
      stage: 'SIGNED',
      declaredById: id,
    });
    const { id: partnershipId } = await tx.partnership.findUniqueOrThrow({
      where: { slug: 'ville-d-albi-suwon' },
    });
    for (const [index, party] of [id, suwon].entries())
      await tx.partnershipParty.create({ data: { partnershipId, authorityId: party, position: index + 1 } });
    return id;
  });
  const [both, alone] = [await person(), await person()];
  await db.localAuthority.update({ where: { id: made }, data: { wikidataId: 'Q999999' } });
  await db.membership.createMany({
    data: [
      { userId: both.userId, authorityId: albi, role: 'EDITOR', revokedAt: new Date('2026-01-02') },
      { userId: both.userId, authorityId: made, role: 'MANAGER' },
      { userId: alone.userId, authorityId: made, role: 'EDITOR' },
    ],
  });
  for (const id of [albi, made]) {
    const claim = { authorityId: id, function: 'Maire', userId: alone.userId };
    await db.claim.create({ data: claim });
    const span = { opensOn: new Date('2026-11-01'), closesOn: new Date('2027-01-01') };
    await db.confirmationRound.create({
      data: {
        authorityId: id,
        year: 2026,
        ...span,
        links: { create: { email: `of-${id}@example.org`, locale: 'fr', tokenHash: `hash-${id}` } },
      },
    });
  }
  await db.authorityContact.create({ data: { authorityId: made, office: 'Mairie' } });
  await db.suggestion.create({ data: { authorityId: made, text: 'Oui', locale: 'fr', state: 'PENDING' } });
  await db.draft.create({
    data: { userId: admin.userId, form: 'authority', recordKey: 'ville-d-albi', authorityId: made, data: {} },
  });
  await db.slugAlias.create({ data: { kind: 'AUTHORITY', slug: 'albi-ville', targetId: made } });
  return made;
}

describe('two records of one authority', () => {
  it('become one with all that hung on either, and part again as if nothing had been', async () => {
    const db = database();
    const albi = await authorityId('albi');
    const made = await secondAlbi();
    const website = (await db.localAuthority.findUniqueOrThrow({ where: { id: albi } })).website;
    const before = await wholeRecord();
    const id = await mergeId(mergeAuthorities, albi, made);

    expect(await db.localAuthority.count({ where: { id: made } })).toBe(0);
    expect([
      await presentSlug('AUTHORITY', 'ville-d-albi'),
      await presentSlug('AUTHORITY', 'albi-ville'),
    ]).toEqual(['albi', 'albi']);
    const tie = await db.partnership.findUniqueOrThrow({
      where: { slug: 'ville-d-albi-suwon' },
      include: { parties: { orderBy: { position: 'asc' } } },
    });
    expect([tie.declaredById, tie.parties[0]?.authorityId]).toEqual([albi, albi]);
    const merged = await db.localAuthority.findUniqueOrThrow({
      where: { id: albi },
      include: {
        memberships: true,
        claims: true,
        contacts: true,
        suggestions: true,
        rounds: true,
        drafts: true,
      },
    });
    expect(merged).toMatchObject({ profile: { fr: 'Albi et le monde.' }, nameNative: 'Albi' });
    expect(merged.website).toBe(website ?? 'https://second.example.fr');
    expect(merged.memberships.map(({ role, revokedAt }) => [role, revokedAt]).toSorted()).toEqual([
      ['EDITOR', null],
      ['MANAGER', null],
    ]);
    const counts = [merged.claims, merged.contacts, merged.suggestions, merged.rounds, merged.drafts];
    expect(counts.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1]);
    const removal = await db.revision.findFirstOrThrow({
      where: { action: 'authority.merge', recordId: made },
    });
    expect(removal).toMatchObject({ authorityId: albi, after: null, before: { slug: 'ville-d-albi' } });

    expect(valueIn(await undo(id))).toMatchObject({ lost: 0, slug: 'ville-d-albi' });
    const after = await wholeRecord();
    for (const [table, rows] of before) expect(after.get(table), table).toEqual(rows);
    expect(await presentSlug('AUTHORITY', 'albi-ville')).toBe('ville-d-albi');
    expect(await db.searchToken.count({ where: { authorityId: made, token: '알비시청' } })).toBe(1);
    expect(await undo(id)).toMatchObject({ problem: { code: 'undone-already' } });
  });

  it('are not merged where they are two: other country, one after the other, both in one tie, or one alone', async () => {
    const admin = await administrator();
    const ids = async (kept: string, merged: string) => ({
      keptId: await authorityId(kept),
      mergedId: await authorityId(merged),
      reason,
    });
    const merge = async (kept: string, merged: string) =>
      act(mergeAuthorities, admin, await ids(kept, merged));
    expect(await merge('albi', 'lijiang')).toMatchObject({ problem: { code: 'other-country' } });
    expect(await merge('grand-est', 'alsace')).toMatchObject({ problem: { code: 'succession-between' } });
    expect(await merge('albi', 'albi')).toMatchObject({ problem: { code: 'same-record' } });
    expect(await act(mergeAuthorities, admin, { keptId: 1, mergedId: 99_999, reason })).toMatchObject({
      problem: { kind: 'not-found' },
    });
    expect(await act(mergeAuthorities, admin, { ...(await ids('albi', 'auch')), reason: '' })).toMatchObject({
      problem: { kind: 'invalid' },
    });
    const tie = await database().partnership.findFirstOrThrow({
      where: { parties: { some: { authority: { slug: 'albi' } } } },
    });
    await database().partnershipParty.create({
      data: { partnershipId: tie.id, authorityId: await authorityId('auch'), position: 9 },
    });
    expect(await merge('albi', 'auch')).toMatchObject({ problem: { code: 'in-one-tie' } });
  });
});

describe('two records of one tie', () => {
  it('become one with agreements, statements, projects and sources of both, and part again', async () => {
    const db = database();
    const [kept, merged] = [await tieId('mende-guizhou'), await tieId('lozere-guizhou')];
    const before = await wholeRecord();
    const id = await mergeId(mergeTies, kept, merged);
    const tie = await db.partnership.findUniqueOrThrow({
      where: { id: kept },
      include: {
        parties: { orderBy: { position: 'asc' }, include: { authority: true } },
        agreements: { orderBy: { position: 'asc' } },
        observations: true,
        projects: true,
        citations: true,
        linksFrom: true,
        linksTo: true,
        state: true,
      },
    });
    expect(tie.parties.map(({ authority, position }) => [authority.slug, position])).toEqual([
      ['mende', 1],
      ['guizhou', 2],
      ['lozere', 3],
    ]);
    expect(tie.agreements.map(({ position }) => position)).toEqual([1, 2]);
    expect([tie.observations.length, tie.projects.length, tie.linksFrom.length + tie.linksTo.length]).toEqual(
      [2, 1, 0],
    );
    expect(tie.state?.status).not.toBe('NOT_REPORTED');
    expect(await presentSlug('PARTNERSHIP', 'lozere-guizhou')).toBe('mende-guizhou');
    const removal = await db.revision.findFirstOrThrow({ where: { action: 'tie.merge', recordId: merged } });
    expect(removal).toMatchObject({ partnershipId: kept, recordKind: 'PARTNERSHIP', after: null });
    expect(await act(revertRevision, await administrator(), { revisionId: removal.id })).toMatchObject({
      problem: { code: 'not-revertible' },
    });

    expect(valueIn(await undo(id))).toMatchObject({ lost: 0 });
    const after = await wholeRecord();
    for (const [table, rows] of before) expect(after.get(table), table).toEqual(rows);
    const states = await db.partnershipState.findMany({ where: { partnershipId: { in: [kept, merged] } } });
    expect(states.map(({ partnershipId }) => partnershipId).toSorted()).toEqual([kept, merged].toSorted());
  });

  it('part with what was changed since left in place', async () => {
    const db = database();
    const [kept, merged] = [await tieId('saint-mande-seoul'), await tieId('saint-mande-yanggu')];
    const id = await mergeId(mergeTies, kept, merged);
    const side = await db.partnershipParty.findFirstOrThrow({
      where: { partnershipId: kept, authority: { slug: { startsWith: 'yanggu' } } },
    });
    const { id: observation } = await db.statusObservation.create({
      data: {
        partnershipId: kept,
        partyId: side.id,
        declarant: 'PARTY',
        status: 'ACTIVE',
        asOf: '2026-11-22',
      },
    });
    await db.slugAlias.findFirstOrThrow({ where: { slug: 'saint-mande-yanggu' } });
    expect((await undo(id)).ok).toBe(true);
    expect(await db.partnership.count({ where: { id: merged } })).toBe(1);
    expect(await db.statusObservation.findUnique({ where: { id: observation } })).not.toBeNull();
  });

  it('are two where they share no side', async () => {
    const given = { keptId: await tieId('albi-lijiang'), mergedId: await tieId('tours-suwon'), reason };
    expect(await act(mergeTies, await administrator(), given)).toMatchObject({
      problem: { code: 'no-common-party' },
    });
  });

  it('that were merged into one that was merged part in turn', async () => {
    const db = database();
    const copy = async (slug: string) =>
      db.$transaction(async (tx) => {
        const id = await recordStores.PARTNERSHIP.create(tx, { slug, stage: 'SIGNED', declaredById: null });
        for (const [index, party] of ['albi', 'lijiang'].entries())
          await tx.partnershipParty.create({
            data: { partnershipId: id, authorityId: await authorityId(party), position: index + 1 },
          });
        return id;
      });
    const [one, two] = [await copy('copy-one'), await copy('copy-two')];
    const first = await mergeId(mergeTies, one, two);
    const second = await mergeId(mergeTies, await tieId('albi-lijiang'), one);
    expect(await presentSlug('PARTNERSHIP', 'copy-two')).toBe('albi-lijiang');
    expect(await undo(first)).toMatchObject({ problem: { code: 'kept-is-gone' } });
    expect(valueIn(await undo(second))).toMatchObject({ lost: 0 });
    expect(await presentSlug('PARTNERSHIP', 'copy-two')).toBe('copy-one');
    expect(valueIn(await undo(first))).toMatchObject({ lost: 0 });
    expect(await presentSlug('PARTNERSHIP', 'copy-two')).toBeNull();
  });

  it('are not made anew by a later seed', async () => {
    const id = await mergeId(mergeTies, await tieId('mende-guizhou'), await tieId('lozere-guizhou'));
    await seed(process.env.DATABASE_URL ?? '');
    expect(await database().partnership.count({ where: { slug: 'lozere-guizhou' } })).toBe(0);
    expect((await undo(id)).ok).toBe(true);
  });
});
