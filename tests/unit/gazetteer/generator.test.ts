import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseGazetteer, readGazetteer } from '@/lib/gazetteer/gazetteer-file';
import { chineseDivisions, kindOf, stemOf } from '@/tools/gazetteer/src/china.mjs';
import { parseCsv } from '@/tools/gazetteer/src/csv.mjs';
import { departmentName, intermunicipalName, invertedName } from '@/tools/gazetteer/src/france.mjs';
import { parseGeonames } from '@/tools/gazetteer/src/geonames.mjs';
import { chineseName, koreanName, otherNames } from '@/tools/gazetteer/src/names.mjs';
import { columns, lineOf } from '@/tools/gazetteer/src/write.mjs';

describe('the generator of the gazetteer', () => {
  it('reads a line of GeoNames', () => {
    const line =
      '2978621\tSaint-Mandé\tSaint-Mande\tst mande,생망데\t48.83864\t2.41579\tP\tPPL\tFR\t\t11\t94\t942\t94067\t0\t\t57\t-\t-';
    expect(parseGeonames(`${line}\n`)).toMatchObject([
      {
        id: '2978621',
        alternates: ['st mande', '생망데'],
        latitude: 48.83864,
        admin4: '94067',
        population: null,
        isTown: true,
      },
    ]);
    expect(parseGeonames(line.replace('PPL', 'PPLX'))[0]?.isTown).toBe(false);
  });

  it('reads a table with quoted cells', () => {
    expect(parseCsv('a,b\n1,"x, ""y"""\n,\n')).toEqual([
      { a: '1', b: 'x, "y"' },
      { a: '', b: '' },
    ]);
  });

  it('writes French names in full words', () => {
    expect(intermunicipalName("CU d'Arras")).toBe('Communauté urbaine d’Arras');
    expect(departmentName({ nom: 'Ain', typeLiaison: 5 })).toBe('Département de l’Ain');
    expect(invertedName('Métropole de Lyon')).toEqual(['Lyon (Métropole de)']);
    expect(invertedName('Est Ensemble')).toEqual([]);
  });

  it('leaves out what GB/T 2260 does not have', () => {
    const divisions = chineseDivisions({
      province_list: { 500000: '重庆市', 510000: '四川省', 710000: '台湾省' },
      city_list: { 500100: '重庆市', 510100: '成都市', 419000: '省直辖县' },
      county_list: {
        500156: '武隆区',
        510104: '锦江区',
        510191: '高新区',
        370271: '青岛高新技术产业开发区',
        441901: '中堂镇',
        659001: '石河子市',
      },
    });
    expect(divisions.map(({ code, parent }) => `${code}<${parent}`)).toEqual([
      '500000<',
      '510000<',
      '510100<510000',
      '500156<500000',
      '510104<510100',
      '659001<650000',
    ]);
  });

  it.each([
    ['province', '重庆市', 'PROVINCE_LEVEL_MUNICIPALITY'],
    ['province', '西藏自治区', 'AUTONOMOUS_REGION'],
    ['prefecture', '黔南布依族苗族自治州', 'AUTONOMOUS_PREFECTURE'],
    ['county', '黄岛区', 'MUNICIPAL_DISTRICT'],
    ['county', '神农架林区', 'COUNTY'],
    ['county', '荔波县', 'COUNTY'],
  ])('knows the kind of %s %s', (level, name, kind) => {
    expect(kindOf(level, name)).toBe(kind);
  });

  it.each([
    ['黔南布依族苗族自治州', '黔南'],
    ['成都市', '成都'],
    ['赵县', '赵县'],
    ['玉龙纳西族自治县', '玉龙'],
  ])('finds the proper name in %s', (name, stem) => {
    expect(stemOf(name)).toBe(stem);
  });

  it('says no Chinese name where several are held, and the Korean one that sounds right', () => {
    const same = (text: string) => text;
    expect(chineseName(['圣芒代', 'パリ'], same)).toBe('圣芒代');
    expect(chineseName(['迪拜', '杜拜'], same)).toBe('');
    const latin: Record<string, string> = { 이스탄불: 'iseutanbul', 비잔티움: 'bijantium' };
    expect(koreanName(['비잔티움', '이스탄불'], 'Istanbul', (text: string) => latin[text] ?? '')).toBe(
      '이스탄불',
    );
  });

  it('keeps other names once, without codes and transliterations', () => {
    expect(otherNames(['Lyons', 'LYS', 'li ang', 'lyon', 'Lyóns', "L'yon"], ['Lyon'])).toEqual(['Lyons']);
  });

  it('writes what the loader reads', () => {
    const line = lineOf({
      code_system: 'INSEE',
      code: '94067',
      country: 'FR',
      kind: 'MUNICIPALITY',
      name_native: 'Saint-Mandé',
      alternates: ['a|b', 'c'],
      latitude: 48.838641,
      longitude: 2.4,
      population: null,
    });
    expect(parseGazetteer(`${columns.join('\t')}\n${line}\n`)).toMatchObject([
      { code: '94067', nameFr: null, alternateNames: ['a b', 'c'], latitude: 48.8386, population: null },
    ]);
    expect(() => parseGazetteer('code\tname\n')).toThrow('Unknown columns');
  });
});

describe('the committed gazetteer', () => {
  const places = readGazetteer(path.resolve(import.meta.dirname, '../../..'));

  it('holds every kind of place once', () => {
    expect(new Set(places.map(({ codeSystem, code, kind }) => `${codeSystem}/${code}/${kind}`)).size).toBe(
      places.length,
    );
    const count = (country: string, kind: string) =>
      places.filter((place) => place.country === country && place.kind === kind).length;
    expect(count('FR', 'MUNICIPALITY')).toBe(34_969);
    expect(count('FR', 'INTERMUNICIPALITY')).toBe(1_266);
    expect(count('FR', 'REGION')).toBe(18);
    expect(count('CN', 'PREFECTURE_LEVEL_CITY')).toBe(293);
    expect(places.filter(({ country, code }) => country === 'KR' && code.length === 5)).toHaveLength(229);
  });

  it('knows no place above that is not there, save the départements without a council', () => {
    const known = new Set(places.map(({ country, code }) => `${country}/${code}`));
    const lost = places.filter(
      ({ country, parentCode }) => parentCode && country !== 'FR' && !known.has(`${country}/${parentCode}`),
    );
    expect(lost.filter(({ country }) => country === 'CN' || country === 'KR')).toEqual([]);
  });
});
