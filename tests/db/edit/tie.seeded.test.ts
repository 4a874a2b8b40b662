import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import {
  removeAgreement,
  saveAgreement,
  setDesignation,
  updateTie,
} from '@/lib/partnership/partnership.mutations';
import { act } from '@/lib/record/act';
import { recordStores } from '@/lib/record/record-stores';
import { revertRevision } from '@/lib/record/revert.mutations';
import { addSource, removeSource } from '@/lib/source/source.mutations';
import { administrator, authorityId, clerk, correspondent, tieId } from '@/tests/factories/people';

const read = (kind: 'PARTNERSHIP' | 'AGREEMENT' | 'PARTY', id: number) =>
  database().$transaction(async (tx) => (await recordStores[kind].read(tx, id)) ?? {});
const latest = (partnershipId: number) =>
  database().revision.findFirstOrThrow({
    where: { partnershipId },
    orderBy: { id: 'desc' },
    include: { notices: { include: { authority: { select: { slug: true } } } } },
  });

describe('what the parties of a tie share', () => {
  it('is changed by either, and the other is told', async () => {
    const partnershipId = await tieId('albi-lijiang');
    const base = await read('PARTNERSHIP', partnershipId);
    const fields = { themes: ['HEALTH', 'CULTURE'], description: { zh: '两市文化交流' } };
    const outcome = await act(updateTie, await clerk('lijiang'), { partnershipId, base, fields });
    expect(outcome).toMatchObject({ ok: true });
    expect(await read('PARTNERSHIP', partnershipId)).toMatchObject({ themes: ['CULTURE', 'HEALTH'] });
    const revision = await latest(partnershipId);
    expect(revision).toMatchObject({ action: 'tie.update', onBehalfOfId: await authorityId('lijiang') });
    expect(revision.notices.map(({ authority }) => authority.slug)).toEqual(['albi']);
    const tokens = await database().searchToken.findMany({ where: { partnershipId } });
    expect(tokens.map(({ token }) => token)).toContain('health');
  });

  it('refuses themes that there are not, unknown keys, and the clerk of a third authority', async () => {
    const partnershipId = await tieId('albi-lijiang');
    const given = { partnershipId, base: {}, fields: { themes: ['NO_SUCH_THEME'] } };
    expect(await act(updateTie, await clerk('albi'), given)).toMatchObject({
      problem: { kind: 'refused', code: 'unknown-theme' },
    });
    expect(await act(updateTie, await clerk('albi'), { ...given, fields: { slug: 'x' } })).toMatchObject({
      problem: { kind: 'invalid', issues: [{ path: 'fields.slug', message: 'unknown' }] },
    });
    expect(await act(updateTie, await clerk('lyon'), { ...given, fields: {} })).toMatchObject({
      problem: { kind: 'forbidden' },
    });
  });
});

describe('a side’s own designation', () => {
  it('is set by that side alone and stands beside the other’s', async () => {
    const partnershipId = await tieId('versailles-gyeongju');
    const versailles = await authorityId('versailles');
    const fields = {
      designationInstrument: 'MEMORANDUM',
      designationStatement: { fr: 'Une simple intention.' },
    };
    const party = await database().partnershipParty.findFirstOrThrow({
      where: { partnershipId, authorityId: versailles },
    });
    const base = await read('PARTY', party.id);
    const given = { partnershipId, authorityId: versailles, base, fields };
    expect(await act(setDesignation, await clerk('gyeongju'), given)).toMatchObject({
      problem: { kind: 'forbidden' },
    });
    expect(await act(setDesignation, await correspondent({ country: 'KR' }), given)).toMatchObject({
      problem: { kind: 'forbidden' },
    });
    expect(await act(setDesignation, await clerk('versailles'), given)).toMatchObject({ ok: true });
    const parties = await database().partnershipParty.findMany({
      where: { partnershipId },
      orderBy: { position: 'asc' },
      select: { designationInstrument: true },
    });
    expect(parties).toEqual([{ designationInstrument: 'MEMORANDUM' }, { designationInstrument: 'TWINNING' }]);
  });
});

const agreement = {
  instrument: 'COOPERATION_AGREEMENT',
  state: 'SIGNED',
  signed: '2024-03',
  deliberated: '2024-02-29',
  place: { fr: 'Albi' },
  purpose: { fr: 'Formation des guides du patrimoine' },
  financialCommitment: null,
  signatoryOffices: ['Maire', '  '],
  approval: null,
  term: '2024/2027',
  renewal: null,
  documentUrl: null,
};

describe('an agreement', () => {
  const save = async (given: object) =>
    act(saveAgreement, await clerk('albi'), {
      partnershipId: await tieId('albi-lijiang'),
      agreementId: null,
      base: {},
      fields: agreement,
      ...given,
    });

  it('is added after the others, changed, taken away and brought back', async () => {
    const added = await save({});
    const agreementId = added.ok ? added.value.agreementId : 0;
    const before = await read('AGREEMENT', agreementId);
    expect(before).toMatchObject({ signed: '2024-03', signatoryOffices: ['Maire'] });
    const row = await database().agreement.findUniqueOrThrow({ where: { id: agreementId } });
    expect(row.signedLatest?.toISOString().slice(0, 10)).toBe('2024-03-31');
    expect(
      await save({ agreementId, base: before, fields: { ...agreement, signed: '2024-03-15' } }),
    ).toMatchObject({
      ok: true,
    });
    expect((await latest(row.partnershipId)).after).toEqual({ signed: '2024-03-15' });
    await act(removeAgreement, await clerk('lijiang'), { agreementId });
    const removal = await latest(row.partnershipId);
    expect(removal).toMatchObject({ action: 'agreement.remove', after: null });
    const another = await save({ fields: { ...agreement, signed: '2026' } });
    expect(another.ok).toBe(true);
    expect(await act(revertRevision, await administrator(), { revisionId: removal.id })).toMatchObject({
      ok: true,
    });
    expect(await read('AGREEMENT', agreementId)).toMatchObject({
      signed: '2024-03-15',
      position: row.position,
    });
  });

  it('of another tie is not found', async () => {
    const other = await database().agreement.findFirstOrThrow({
      where: { partnership: { slug: 'montpellier-chengdu' } },
    });
    expect(await save({ agreementId: other.id })).toMatchObject({ problem: { kind: 'not-found' } });
  });

  it.each([
    ['signed', '2024-02-30', 'unreadable'],
    ['signed', 'soon', 'unreadable'],
    ['signed', '2019/..', 'open-end'],
    ['documentUrl', 'file:///etc/passwd', 'not-a-link'],
  ])('refuses %s %s', async (field, value, message) => {
    expect(await save({ fields: { ...agreement, [field]: value } })).toEqual({
      ok: false,
      problem: { kind: 'invalid', issues: [{ path: `fields.${field}`, message }] },
    });
  });
});

describe('a source', () => {
  const work = {
    kind: 'PRESS',
    citation: 'La Dépêche du Midi, « Albi accueille une délégation de Lijiang », 12 mars 2025.',
    url: 'https://www.ladepeche.fr/albi-lijiang',
    language: 'fr',
    published: '2025-03-12',
    statement: { fr: 'Une délégation est venue en mars.' },
  };

  it('is added to a tie and taken away by those who may edit it', async () => {
    const partnershipId = await tieId('albi-lijiang');
    const added = await act(addSource, await clerk('albi'), { partnershipId, ...work });
    const citationId = added.ok ? added.value.citationId : 0;
    const { source } = await database().citation.findUniqueOrThrow({
      where: { id: citationId },
      include: { source: true },
    });
    expect(source).toMatchObject({ citation: work.citation, url: work.url, languages: ['fr'] });
    expect((source.label as { fr: string }).fr).toHaveLength(60);
    expect(await act(removeSource, await clerk('lijiang'), { citationId })).toMatchObject({ ok: true });
    expect(await database().source.count({ where: { id: source.id } })).toBe(0);
  });

  it('that the atlas was made from stays', async () => {
    const seeded = await database().citation.findFirstOrThrow({
      where: { partnership: { slug: 'albi-lijiang' } },
    });
    const outcome = await act(removeSource, await administrator(), { citationId: seeded.id });
    expect(outcome).toEqual({ ok: false, problem: { kind: 'refused', code: 'source-of-the-atlas' } });
  });
});
