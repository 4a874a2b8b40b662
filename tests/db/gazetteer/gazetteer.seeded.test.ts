import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { findPlaces, resolvePlace } from '@/lib/gazetteer/gazetteer.service';
import { readGazetteer } from '@/lib/gazetteer/gazetteer-file';
import { readPlaceField } from '@/lib/gazetteer/place-field.service';
import { placeWords } from '@/lib/gazetteer/place-tokens';
import type { Locale } from '@/lib/i18n/locales';
import { withClient } from '@/lib/operate/database-state';
import { loadPlaces } from '@/lib/operate/gazetteer';
import { countQueries } from '../../support/count-queries';

const url = process.env.DATABASE_URL ?? '';

/** Of the communes and towns those that the seed knows or the tests ask for, so that it loads in a second; all the rest whole. */
const asked = new Set(['97411', '93066', '45274', '94067', 'GN4250542']);
const gazetteer = readGazetteer(path.resolve(import.meta.dirname, '../../..'));

beforeAll(async () => {
  const seeded = await database().localAuthority.findMany({ select: { nationalCode: true } });
  for (const { nationalCode } of seeded) if (nationalCode) asked.add(nationalCode);
  const few = gazetteer.filter(({ kind, code }) => kind !== 'MUNICIPALITY' || asked.has(code));
  await withClient(url, (client) => loadPlaces(client, few));
});

const found = async (q: string, locale: Locale = 'fr', country?: string) => {
  const { places, near } = await findPlaces({ q, locale, country });
  return { near, codes: places.map(({ code }) => code), first: places[0] };
};

describe('places by any spelling', () => {
  it.each([
    ['510100', ['Chengdu', 'chengdu', '成都', '成都市', '청두', 'Chengtu', 'Ch’eng-tu', '510100']],
    [
      '94067',
      ['st mande', 'Saint-Mande', 'SAINT MANDÉ', 'Saint-Mandé', '圣芒代', '생망데', '94067', '219400678'],
    ],
    ['11530', ['구로구', '구로', 'Guro-gu', 'guro', '九老区', '11530']],
    ['650100', ['Ürümqi', 'urumqi', 'wulumuqi', '乌鲁木齐', '우루무치']],
    ['370211', ['Huangdao', '黄岛', '황다오']],
    ['522722', ['Libo', '荔波县']],
    ['200046977', ['Métropole de Lyon', 'lyon metropole', '200046977']],
    ['48', ['Lozère', 'département de la lozère']],
    ['15078', ['Saint-Jacques-de-Compostelle', 'Santiago de Compostela', '산티아고데콤포스텔라']],
    ['GN4250542', ['Springfield', 'springfield illinois']],
  ])('finds %s', async (code, spellings) => {
    for (const q of spellings) expect([q, (await found(q)).codes[0]]).toEqual([q, code]);
  });

  it('puts the whole name before its beginning, and the larger before the smaller', async () => {
    expect((await found('saint-denis')).codes.slice(0, 3)).toEqual(['97411', '93066', '45274']);
    expect((await found('saint denis réunion')).codes).toEqual(['97411']);
    expect((await found('Lyon')).codes.slice(0, 2)).toEqual(['69123', '200046977']);
  });

  it('tells homonyms apart by what they lie in', async () => {
    const { places } = await findPlaces({ q: '중구', locale: 'en' });
    const paths = places.map(({ path: steps }) => steps.map(({ text }) => text).join());
    expect(paths).toEqual(['Seoul', 'Busan', 'Daegu', 'Daejeon', 'Ulsan']);
    const [taizhou] = (await findPlaces({ q: 'taizhou jiangsu', locale: 'zh' })).places;
    expect(taizhou).toMatchObject({ name: { text: '泰州市', lang: null }, path: [{ text: '江苏省' }] });
  });

  it('keeps to a country', async () => {
    expect((await found('paris', 'fr', 'KR')).codes).toEqual([]);
    expect((await found('guangzhou', 'fr', 'CN')).first?.authority?.slug).toBe('guangzhou');
  });

  it('knows which places are in the atlas, and what of the atlas is in no gazetteer', async () => {
    expect((await found('Saint-Mandé')).first?.authority?.slug).toBe('saint-mande');
    expect((await found('Saint-Denis')).first?.authority).toBeNull();
    const { places } = await findPlaces({ q: 'Alsace', locale: 'fr' });
    expect(places.map(({ value }) => value)).toContain('authority:alsace');
    expect(places.filter(({ authority }) => authority?.slug === 'alsace')).toHaveLength(1);
  });

  it('says of a wrong spelling that it is one', async () => {
    const { near, codes } = await found('valencienes');
    expect(near).toBe(true);
    expect(codes).toContain('59606');
  });

  it.each([
    '',
    ' ',
    '%',
    '_',
    "' OR 1=1 --",
    "xyz':* & 'zyx",
    '\\',
    '😀',
    '\u202e',
    'xyzzyqq',
    'a'.repeat(500),
  ])('finds nothing, and fails nothing, by %j', async (q) => {
    expect((await findPlaces({ q, locale: 'fr' })).places).toEqual([]);
  });

  it('asks the database no more for many places than for one', async () => {
    const count = (limit: number) => countQueries(() => findPlaces({ q: 'guang', locale: 'fr', limit }));
    const one = await count(1);
    expect(await count(10)).toBeLessThanOrEqual(one + 1);
    expect(one).toBeLessThanOrEqual(8);
  });
});

describe('a chosen place', () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [key, value] of Object.entries(fields)) data.set(key, value);
    return readPlaceField(data, 'party', { locale: 'fr' });
  };

  it('is read again from the record', async () => {
    expect(await resolvePlace('place:INSEE:94067:MUNICIPALITY', 'fr')).toMatchObject({
      name: { text: 'Saint-Mandé' },
    });
    expect(await resolvePlace('authority:alsace', 'fr')).toMatchObject({
      authority: { slug: 'alsace' },
      placeId: null,
    });
    expect(await resolvePlace('authority:albi', 'fr')).toMatchObject({
      code: '81004',
      authority: { slug: 'albi' },
    });
    expect(await resolvePlace('place:INSEE:99999:MUNICIPALITY', 'fr')).toBeNull();
  });

  it('gives way to other words, as they come without a script', async () => {
    const party = 'place:INSEE:45274:MUNICIPALITY';
    expect(await form({ party, partyWords: 'Saint-Denis-en-Val' })).toMatchObject({
      chosen: { code: '45274' },
    });
    expect(await form({ party, partyWords: 'saint denis' })).toMatchObject({ chosen: { code: '45274' } });
    expect(await form({ party, partyWords: 'st mande' })).toMatchObject({
      chosen: null,
      choices: [{ code: '94067' }],
    });
  });

  it('comes from a form with or without a script', async () => {
    expect(await form({ party: 'place:INSEE:94067:MUNICIPALITY' })).toMatchObject({
      chosen: { code: '94067' },
      choices: [],
    });
    const words = await form({ partyWords: 'st mande' });
    expect(words).toMatchObject({ chosen: null, words: 'st mande', choices: [{ code: '94067' }] });
    expect(await form({ party: 'place:nonsense', partyWords: ' ' })).toMatchObject({
      chosen: null,
      choices: [],
    });
  });
});

describe('codes of the seeded authorities', () => {
  /** Not in the gazetteer, each for a reason. */
  const exceptions: Record<string, string> = {
    alsace: 'merged on 1 January 2016, INSEE code of the time',
    auvergne: 'merged on 1 January 2016, INSEE code of the time',
    'rhone-alpes': 'merged on 1 January 2016, INSEE code of the time',
    'franche-comte': 'merged on 1 January 2016, INSEE code of the time',
    'languedoc-roussillon': 'merged on 1 January 2016, INSEE code of the time',
    'midi-pyrenees': 'merged on 1 January 2016, INSEE code of the time',
    'nord-pas-de-calais': 'merged on 1 January 2016, INSEE code of the time',
    gwangju: 'one with South Jeolla since 1 July 2026, code of the time',
  };

  it('are those of the gazetteer, with the same kind, name and territory', async () => {
    const authorities = await database().localAuthority.findMany({ include: { territory: true } });
    const wrong: string[] = [];
    for (const authority of authorities) {
      if (authority.kind === 'OTHER_PUBLIC_BODY') continue;
      if (!authority.nationalCode) wrong.push(`${authority.slug}: no code`);
      const place = gazetteer.find(
        ({ codeSystem, code, kind }) =>
          codeSystem === authority.nationalCodeSystem &&
          code === authority.nationalCode &&
          kind === authority.kind,
      );
      if (!place !== authority.slug in exceptions)
        wrong.push(`${authority.slug}: ${place ? 'no exception' : 'no place'}`);
      if (!place) continue;
      const names = [place.nameNative, place.nameEn ?? '', ...place.alternateNames].map(wholeName);
      if (!names.includes(wholeName(authority.nameNative)))
        wrong.push(`${authority.slug}: ${place.nameNative}`);
      const inTerritory = [authority.territory.code, authority.territory.lineage[1]].includes(
        place.territoryCode ?? '',
      );
      if (!inTerritory) wrong.push(`${authority.slug}: ${place.territoryCode}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** A name as one word; "&" and "et" are the same. */
const wholeName = (name: string) =>
  placeWords(name)
    .filter((word) => word !== 'et')
    .join('');

describe('loading', () => {
  const place = gazetteer.find(({ code }) => code === '94067');

  it('keeps ids, follows changes, and drops what is gone unless it is claimed', async () => {
    if (!place) throw new Error('Saint-Mandé is not in the gazetteer');
    const other = { ...place, code: '00001' };
    const ids = () =>
      database().gazetteerPlace.findMany({
        where: { country: 'FR' },
        orderBy: { code: 'asc' },
        select: { id: true, code: true, population: true },
      });
    await withClient(url, (client) => loadPlaces(client, [place, other]));
    const [first, second] = await ids();
    await withClient(url, (client) => loadPlaces(client, [{ ...place, population: 1 }]));
    expect(await ids()).toEqual([{ ...second, population: 1 }]);
    expect(first?.code).toBe('00001');
  });
});
