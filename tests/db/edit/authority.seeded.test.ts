import { describe, expect, it } from 'vitest';
import { removeContact, saveContact, updateAuthority } from '@/lib/authority/authority.mutations';
import { database } from '@/lib/db';
import { act } from '@/lib/record/act';
import { recordStores } from '@/lib/record/record-stores';
import { revertRevision } from '@/lib/record/revert.mutations';
import type { Fields } from '@/lib/record/snapshot';
import { administrator, authorityId, clerk } from '@/tests/factories/people';

const read = async (id: number): Promise<Fields> => {
  const fields = await database().$transaction((tx) => recordStores.AUTHORITY.read(tx, id));
  if (!fields) throw new Error('no authority');
  return fields;
};
const update = (actor: Parameters<typeof act>[1], given: object) => act(updateAuthority, actor, given);
const revisionsOf = (id: number) =>
  database().revision.findMany({ where: { recordKind: 'AUTHORITY', recordId: id }, orderBy: { id: 'asc' } });

describe('an authority', () => {
  it('is changed by its clerk, with what was and is in the history', async () => {
    const albi = await authorityId('albi');
    const actor = await clerk('albi');
    const base = await read(albi);
    const fields = {
      website: ' https://www.mairie-albi.fr ',
      profile: { fr: 'Ville jumelée\u0000.', en: '  ' },
    };
    expect(await update(actor, { authorityId: albi, base, fields })).toMatchObject({ ok: true });
    expect(await read(albi)).toMatchObject({
      website: 'https://www.mairie-albi.fr',
      profile: { fr: 'Ville jumelée.' },
    });
    const [revision] = await revisionsOf(albi);
    expect(revision).toMatchObject({
      action: 'authority.update',
      authorityId: albi,
      actorId: actor.userId,
      onBehalfOfId: albi,
      capacity: 'EDITOR',
      before: { website: base.website, profile: null },
      after: { website: 'https://www.mairie-albi.fr', profile: { fr: 'Ville jumelée.' } },
    });
  });

  it('is found by its new name at once, and by the old one again when that is reverted', async () => {
    const auch = await authorityId('auch');
    const base = await read(auch);
    const saved = await update(await clerk('auch'), {
      authorityId: auch,
      base,
      fields: { nameKo: '오슈시' },
    });
    const found = (token: string) => database().searchToken.count({ where: { authorityId: auch, token } });
    expect([await found('오슈시'), await found('osyusi')]).toEqual([1, 1]);
    expect(await found('auch')).toBe(1);
    const revisionId = saved.ok ? (saved.value as number) : 0;
    expect(await act(revertRevision, await administrator(), { revisionId })).toMatchObject({ ok: true });
    expect([await found('오슈시'), (await read(auch)).nameKo]).toEqual([0, base.nameKo]);
  });

  it('keeps what another changed meanwhile in another field', async () => {
    const lyon = await authorityId('lyon');
    const base = await read(lyon);
    const [one, two] = [await clerk('lyon'), await clerk('lyon')];
    await update(one, { authorityId: lyon, base, fields: { website: 'https://www.lyon.fr/monde' } });
    const mine = { website: base.website, profile: { fr: 'Lyon et le monde' } };
    expect(await update(two, { authorityId: lyon, base, fields: mine })).toMatchObject({ ok: true });
    expect(await read(lyon)).toMatchObject({
      website: 'https://www.lyon.fr/monde',
      profile: { fr: 'Lyon et le monde' },
    });
  });

  it('saves nothing where both changed the same field, and tells both values', async () => {
    const nantes = await authorityId('nantes');
    const base = await read(nantes);
    await update(await clerk('nantes'), {
      authorityId: nantes,
      base,
      fields: { website: 'https://one.nantes.fr' },
    });
    const mine = { website: 'https://two.nantes.fr', population: 5, populationSource: 'Insee' };
    const outcome = await update(await clerk('nantes'), { authorityId: nantes, base, fields: mine });
    expect(outcome).toEqual({
      ok: false,
      problem: {
        kind: 'conflict',
        conflicts: [{ field: 'website', theirs: 'https://one.nantes.fr', mine: 'https://two.nantes.fr' }],
      },
    });
    expect(await read(nantes)).toMatchObject({ population: base.population });
    expect(await revisionsOf(nantes)).toHaveLength(1);
  });

  it.each([
    ['website', 'javascript:alert(1)', 'not-a-link'],
    ['website', 'ftp://albi.fr', 'not-a-link'],
    ['website', 'https://name:secret@albi.fr', 'not-a-link'],
    ['latitude', 90.5, 'out-of-range'],
    ['longitude', -200, 'out-of-range'],
    ['population', -1, 'out-of-range'],
    ['nameNative', '  ', 'needed'],
    ['nameFr', 'x'.repeat(201), 'too-long'],
    ['profile.fr', { fr: 'x'.repeat(10_000) }, 'too-long'],
    ['slug', 'other', 'unknown'],
  ])('refuses %s: %s', async (path, value, message) => {
    const field = path.split('.')[0] ?? '';
    const outcome = await update(await clerk('albi'), {
      authorityId: await authorityId('albi'),
      base: {},
      fields: { [field]: value },
    });
    expect(outcome).toEqual({
      ok: false,
      problem: { kind: 'invalid', issues: [{ path: `fields.${path}`, message }] },
    });
  });

  it('takes names in any script and with emoji as they are', async () => {
    const id = await authorityId('furong-cave');
    const base = await read(id);
    const outcome = await update(await administrator(), {
      authorityId: id,
      base,
      fields: { nameEn: 'كهف 🏞️ Furong' },
    });
    expect(outcome.ok).toBe(true);
    expect((await read(id)).nameEn).toBe('كهف 🏞️ Furong');
  });

  it('is not changed by the clerk of another', async () => {
    const outcome = await update(await clerk('lyon'), {
      authorityId: await authorityId('albi'),
      base: {},
      fields: { website: 'https://elsewhere.fr' },
    });
    expect(outcome).toEqual({ ok: false, problem: { kind: 'forbidden' } });
  });
});

describe('a contact', () => {
  const fields = {
    office: 'Relations internationales',
    email: ' RI@Mairie-Albi.fr ',
    phone: null,
    personName: null,
  };
  const save = async (given: object) =>
    act(saveContact, await clerk('albi'), {
      authorityId: await authorityId('albi'),
      contactId: null,
      base: {},
      ...given,
    });

  it('names a person with their consent alone', async () => {
    const named = { ...fields, personName: 'Jeanne Dupont' };
    expect(await save({ fields: named, consent: false })).toMatchObject({
      problem: { kind: 'invalid', issues: [{ path: 'consent', message: 'consent-needed' }] },
    });
    const outcome = await save({ fields: named, consent: true });
    const contactId = outcome.ok ? outcome.value.contactId : 0;
    const row = () => database().authorityContact.findUniqueOrThrow({ where: { id: contactId } });
    expect(await row()).toMatchObject({ email: 'ri@mairie-albi.fr', personName: 'Jeanne Dupont' });
    expect((await row()).consentedAt).not.toBeNull();
    await save({ contactId, base: { ...named, email: 'ri@mairie-albi.fr' }, fields, consent: false });
    expect(await row()).toMatchObject({ personName: null, consentedAt: null });
    expect(await act(removeContact, await clerk('lyon'), { contactId })).toMatchObject({
      problem: { kind: 'forbidden' },
    });
    expect(await act(removeContact, await clerk('albi'), { contactId })).toMatchObject({ ok: true });
    expect(await database().authorityContact.count({ where: { id: contactId } })).toBe(0);
  });

  it('of another authority is not found', async () => {
    const { value } = (await save({ fields, consent: false })) as { value: { contactId: number } };
    const outcome = await act(saveContact, await clerk('lyon'), {
      authorityId: await authorityId('lyon'),
      contactId: value.contactId,
      base: {},
      fields,
      consent: false,
    });
    expect(outcome).toEqual({ ok: false, problem: { kind: 'not-found' } });
  });
});
