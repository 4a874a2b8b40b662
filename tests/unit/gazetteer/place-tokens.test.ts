import { describe, expect, it } from 'vitest';
import { placeSearchText, placeWords } from '@/lib/gazetteer/place-tokens';

const place = {
  country: 'FR',
  nameNative: 'Saint-Mandé',
  nameFr: 'Saint-Mandé',
  nameEn: null,
  nameZh: '圣芒代',
  nameKo: '생망데',
  alternateNames: ['Sen Mande', 'Сен-Манде'],
};
const tokens = (...args: Parameters<typeof placeSearchText>) => placeSearchText(...args).split(' ');

describe('words of a place', () => {
  it.each([
    ['St-Mandé', ['saint', 'mande']],
    ['Ste Marie', ['sainte', 'marie']],
    ['L’Haÿ-les-Roses', ['hay', 'les', 'roses']],
    ['ŒTING', ['oeting']],
    ['Xi’an', ['xian']],
    ['청두', ['청두']],
    ['  %_\\ ', []],
  ])('reads %s as %j', (text, words) => {
    expect(placeWords(text)).toEqual(words);
  });

  it('keeps each name whole and word by word, in every script', () => {
    const found = tokens(place);
    for (const token of ['=saintmande', 'mande', '=圣芒代', '=생망데', '=senmande', '=сенманде'])
      expect(found).toContain(token);
    expect(new Set(found).size).toBe(found.length);
  });

  it('gives places of China and Korea their names in Latin letters and without their ending', () => {
    const chengdu = { ...place, country: 'CN', nameNative: '成都市', nameZh: '成都市', nameKo: '청두' };
    const found = tokens(chengdu);
    for (const token of ['=成都市', '=成都', '=chengdu', '=cheongdu']) expect(found).toContain(token);
    expect(tokens(place)).not.toContain('=shengmangdai');
  });

  it('adds the words of the areas above, apart from its own', () => {
    const area = { ...place, nameNative: 'Département du Val-de-Marne', nameFr: null, alternateNames: [] };
    const found = tokens(place, [area]);
    expect(found).toContain('+marne');
    expect(found).not.toContain('marne');
    expect(found).not.toContain('+departement');
  });
});
