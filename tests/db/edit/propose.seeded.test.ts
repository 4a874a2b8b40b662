import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { listTies } from '@/lib/partnership/partnership-list.service';
import { proposeTie } from '@/lib/partnership/propose.mutations';
import { similarTies } from '@/lib/partnership/similar-ties.repository';
import { act } from '@/lib/record/act';
import { authorityId, clerk, correspondent, person } from '@/tests/factories/people';

const fields = {
  stage: 'IN_DISCUSSION',
  themes: ['CULTURE'],
  origin: null,
  description: { fr: 'Un début.' },
};
const proposal = async (slugs: string[], over: object = {}) => ({
  parties: (await Promise.all(slugs.map(authorityId))).map((id) => ({ authorityId: id })),
  fields,
  designation: { designationInstrument: 'FRIENDSHIP_PACT', designationStatement: null },
  agreement: null,
  isAnother: false,
  ...over,
});
const ofAlbi = () => clerk('albi');

describe('a tie that is proposed', () => {
  it('is declared by the side that enters it, told to the other, and found at once', async () => {
    const outcome = await act(proposeTie, await ofAlbi(), await proposal(['albi', 'gyeongju']));
    expect(outcome).toMatchObject({ ok: true, value: { slug: 'albi-gyeongju' } });
    const tie = await database().partnership.findUniqueOrThrow({
      where: { slug: 'albi-gyeongju' },
      include: {
        parties: { orderBy: { position: 'asc' } },
        confirmations: true,
        state: true,
        declaredBy: { select: { slug: true } },
      },
    });
    expect(tie.declaredBy?.slug).toBe('albi');
    expect(tie.parties.map((party) => party.designationInstrument)).toEqual(['FRIENDSHIP_PACT', null]);
    expect(tie.confirmations).toMatchObject([{ kind: 'TIE_EXISTS', partyId: tie.parties[0]?.id }]);
    expect(tie.state).not.toBeNull();
    const revisions = await database().revision.findMany({
      where: { partnershipId: tie.id },
      orderBy: { id: 'asc' },
    });
    expect(new Set(revisions.map(({ actId }) => actId)).size).toBe(1);
    expect(revisions.map(({ recordKind }) => recordKind)).toEqual([
      'PARTNERSHIP',
      'PARTY',
      'PARTY',
      'CONFIRMATION',
    ]);
    const told = await database().changeNotice.findMany({
      where: { revision: { partnershipId: tie.id } },
      select: { authority: { select: { slug: true } } },
    });
    expect(new Set(told.map(({ authority }) => authority.slug))).toEqual(new Set(['gyeongju']));
    for (const q of ['albi gyeongju', '경주 albi', 'culture gyeongju']) {
      const { rows } = await listTies({ ...emptyFilter, q });
      expect(
        rows.map(({ slug }) => slug),
        q,
      ).toContain('albi-gyeongju');
    }
  });

  it('by a correspondent is declared by no side', async () => {
    const embassy = await correspondent({ country: 'KR' });
    const outcome = await act(proposeTie, embassy, await proposal(['auch', 'hongcheon']));
    const { slug } = outcome.ok ? outcome.value : { slug: '' };
    const tie = await database().partnership.findUniqueOrThrow({
      where: { slug },
      include: { confirmations: true },
    });
    expect([tie.declaredById, tie.confirmations]).toEqual([null, []]);
  });

  it('bears a slug of its own where another of the same parties exists, and the person said that it is another', async () => {
    const again = await proposal(['montpellier', 'chengdu']);
    const actor = await clerk('chengdu', 'MANAGER');
    expect(await act(proposeTie, actor, again)).toEqual({
      ok: false,
      problem: { kind: 'refused', code: 'similar-tie' },
    });
    expect(await act(proposeTie, actor, { ...again, isAnother: true })).toMatchObject({
      value: { slug: 'montpellier-chengdu-2' },
    });
  });

  it('comes with its first agreement', async () => {
    const agreement = {
      instrument: 'LETTER_OF_INTENT',
      state: 'SIGNED',
      signed: '2026-06',
      deliberated: null,
      place: null,
      purpose: { fr: 'Échanges de jeunes' },
      financialCommitment: null,
      signatoryOffices: [],
      approval: null,
      term: null,
      renewal: null,
      documentUrl: null,
    };
    const outcome = await act(proposeTie, await ofAlbi(), await proposal(['albi', 'suwon'], { agreement }));
    const { slug } = outcome.ok ? outcome.value : { slug: '' };
    expect(await database().agreement.findMany({ where: { partnership: { slug } } })).toMatchObject([
      { instrument: 'LETTER_OF_INTENT', signed: '2026-06', position: 1 },
    ]);
  });

  it('is refused within one country, with one party, by those who speak for neither, and by the public', async () => {
    const attempt = async (actor: Parameters<typeof act>[1], slugs: string[]) => {
      const outcome = await act(proposeTie, actor, await proposal(slugs));
      return outcome.ok ? 'ok' : outcome.problem;
    };
    expect(await attempt(await ofAlbi(), ['albi', 'lyon'])).toEqual({ kind: 'refused', code: 'one-country' });
    expect(await attempt(await ofAlbi(), ['albi', 'albi'])).toMatchObject({ kind: 'invalid' });
    expect(await attempt(await ofAlbi(), ['albi'])).toMatchObject({ kind: 'invalid' });
    expect(await attempt(await ofAlbi(), ['lyon', 'gyeongju'])).toEqual({ kind: 'forbidden' });
    expect(await attempt(await person(), ['albi', 'gyeongju'])).toEqual({ kind: 'forbidden' });
    expect(await attempt({ kind: 'public' }, ['albi', 'gyeongju'])).toEqual({ kind: 'forbidden' });
  });
});

describe('a tie with a partner that the atlas does not have', () => {
  const place = (over: object) =>
    database().gazetteerPlace.create({
      data: {
        codeSystem: 'OTHER',
        code: `t${Math.random().toString(36).slice(2)}`,
        country: 'JP',
        kind: 'CITY',
        nameNative: '弘前市',
        nameEn: 'Hirosaki',
        latitude: 40.603,
        longitude: 140.464,
        population: 160_000,
        search: 'hirosaki',
        ...over,
      },
    });

  it('brings the authority and its country into the atlas, found by every name', async () => {
    const { id } = await place({});
    const parties = [{ authorityId: await authorityId('albi') }, { placeId: id }];
    const outcome = await act(proposeTie, await ofAlbi(), { ...(await proposal([])), parties });
    expect(outcome).toMatchObject({ ok: true, value: { slug: 'albi-hirosaki' } });
    const hirosaki = await database().localAuthority.findUniqueOrThrow({
      where: { slug: 'hirosaki' },
      include: { territory: true, searchTokens: true },
    });
    expect(hirosaki).toMatchObject({
      country: 'JP',
      nameNative: '弘前市',
      territory: { code: 'JP', nameFr: 'Japon' },
      population: null,
    });
    expect(hirosaki.searchTokens.map(({ token }) => token)).toEqual(
      expect.arrayContaining(['弘前市', 'hirosaki']),
    );
    const made = await database().revision.findFirstOrThrow({
      where: { recordKind: 'AUTHORITY', recordId: hirosaki.id },
    });
    expect(made).toMatchObject({ action: 'tie.propose', before: null, authorityId: hirosaki.id });
    const again = await act(proposeTie, await ofAlbi(), { ...(await proposal([])), parties });
    expect(again).toEqual({ ok: false, problem: { kind: 'refused', code: 'similar-tie' } });
  });

  it('is refused whole where the place has no position', async () => {
    const { id } = await place({ latitude: null, longitude: null });
    const parties = [{ authorityId: await authorityId('albi') }, { placeId: id }];
    const outcome = await act(proposeTie, await ofAlbi(), { ...(await proposal([])), parties });
    expect(outcome).toEqual({ ok: false, problem: { kind: 'refused', code: 'place-without-position' } });
    const stranger = await act(proposeTie, await clerk('lyon'), { ...(await proposal([])), parties });
    expect(stranger).toEqual({ ok: false, problem: { kind: 'forbidden' } });
  });

  it('takes the position that is given, for a place that has none alone', async () => {
    const bare = await place({
      code: '2203',
      nameNative: '黒石市',
      nameEn: 'Kuroishi',
      latitude: null,
      longitude: null,
    });
    const known = await place({ code: '2204', nameNative: '五所川原市', nameEn: 'Goshogawara' });
    const position = { latitude: 40.64, longitude: 140.59 };
    const authorityIds = { authorityId: await authorityId('albi') };
    const parties = [authorityIds, ...[bare, known].map(({ id }) => ({ placeId: id, position }))];
    const outcome = await act(proposeTie, await ofAlbi(), { ...(await proposal([])), parties });
    expect(outcome).toMatchObject({ ok: true });
    const at = (slug: string) => database().localAuthority.findUniqueOrThrow({ where: { slug } });
    expect(await at('kuroishi')).toMatchObject(position);
    expect(await at('goshogawara')).toMatchObject({ latitude: 40.603, longitude: 140.464 });
    const beyond = [authorityIds, { placeId: bare.id, position: { latitude: 140.59, longitude: 40.64 } }];
    const refused = await act(proposeTie, await ofAlbi(), { ...(await proposal([])), parties: beyond });
    expect(refused).toMatchObject({ problem: { kind: 'invalid' } });
  });

  it('brings a population with its source, or none', async () => {
    const french = await place({ country: 'FR', kind: 'MUNICIPALITY', nameNative: 'Lisle', nameEn: null });
    const parties = [{ authorityId: await authorityId('albi') }, { authorityId: await authorityId('suwon') }];
    const outcome = await act(proposeTie, await ofAlbi(), {
      ...(await proposal([])),
      parties: [...parties, { placeId: french.id }],
      isAnother: true,
    });
    expect(outcome).toMatchObject({ ok: true });
    expect(await database().localAuthority.findUniqueOrThrow({ where: { slug: 'lisle' } })).toMatchObject({
      population: 160_000,
      populationSource: 'INSEE 2023',
    });
  });
});

describe('ties like it', () => {
  const slugsLike = async (ids: number[]) => (await similarTies(database(), ids)).map(({ slug }) => slug);
  const twin = async (slug: string, over: object) => {
    const {
      id: _,
      createdAt: __,
      updatedAt: ___,
      profile,
      ...row
    } = await database().localAuthority.findUniqueOrThrow({
      where: { slug },
    });
    const bare = {
      nameFr: null,
      nameEn: null,
      nameZh: null,
      nameKo: null,
      nationalCode: null,
      nationalCodeSystem: null,
    };
    return database().localAuthority.create({
      data: {
        ...row,
        ...bare,
        profile: profile ?? undefined,
        slug: `${slug}-twin-${Math.random().toString(36).slice(2)}`,
        ...over,
      },
    });
  };

  it('are those of the same parties, in either order', async () => {
    const ids = [await authorityId('gyeongju'), await authorityId('versailles')];
    expect(await slugsLike(ids)).toEqual(['versailles-gyeongju']);
    expect(await slugsLike([ids[0] ?? 0, await authorityId('lyon')])).toEqual([]);
  });

  it('are found under the code of a party', async () => {
    const chengdu = await database().localAuthority.findUniqueOrThrow({ where: { slug: 'chengdu' } });
    const { nationalCode, nationalCodeSystem } = chengdu;
    if (!nationalCode) throw new Error('Chengdu bears no code');
    const other = await twin('chengdu', { nameNative: 'Elsewhere', nationalCode, nationalCodeSystem });
    expect(await slugsLike([other.id, await authorityId('montpellier')])).toContain('montpellier-chengdu');
  });

  it.each(['成都', '成都市', 'Chengdu', 'CHÉNGDŪ'])('are found under the name %s', async (nameNative) => {
    const other = await twin('chengdu', { nameNative });
    expect(await slugsLike([other.id, await authorityId('montpellier')])).toContain('montpellier-chengdu');
  });

  it('are found under the predecessor of a party', async () => {
    const succession = await database().succession.findFirstOrThrow({
      where: { predecessor: { parties: { some: {} } } },
      include: {
        predecessor: { include: { parties: { include: { partnership: { include: { parties: true } } } } } },
      },
    });
    const tie = succession.predecessor.parties[0]?.partnership;
    const partner =
      tie?.parties.find((party) => party.authorityId !== succession.predecessorId)?.authorityId ?? 0;
    expect(await slugsLike([succession.successorId, partner])).toContain(tie?.slug);
  });
});
