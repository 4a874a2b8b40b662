import { byWeight } from './geonames.mjs';
import { otherNames } from './names.mjs';

/** Administrative division of GeoNames: that of the Korean register (행정표준코드). South Jeolla and Gwangju are one since 1 July 2026. */
export const provinceOf = {
  '01': '50',
  '03': '52',
  '05': '43',
  '06': '51',
  10: '26',
  11: '11',
  12: '28',
  13: '41',
  14: '47',
  15: '27',
  16: '12',
  17: '44',
  18: '12',
  19: '30',
  20: '48',
  21: '31',
  22: '36',
};

const endings = /(?:특별자치[시도]|통합특별시|특별시|광역시|[도시군구])$/u;

/** Names that the provinces once had, by which they are still looked for. */
const formerNames = {
  12: ['광주광역시', '전라남도', 'Gwangju', 'Jeollanam-do'],
  51: ['강원도'],
  52: ['전라북도', 'Jeollabuk-do'],
};

/**
 * Provinces and si, gun, gu of data/korea.csv. Districts of a metropolitan city have the position of that table; GeoNames
 * lacks most of them.
 */
export function readKoreanPlaces({ korea, geonames, territories }) {
  const inHangul = new Map();
  for (const place of geonames) {
    if (place.country !== 'KR') continue;
    for (const name of place.alternates.filter((other) => /^\p{Script=Hangul}+$/u.test(other))) {
      const key = `${provinceOf[place.admin1]}/${name.replace(endings, '')}`;
      inHangul.set(key, [...(inHangul.get(key) ?? []), place]);
    }
  }
  return korea.map((row) => {
    const province = row.parent === '';
    const own = province
      ? territories.find(({ code, country }) => country === 'KR' && code === row.territory && code !== 'KR')
      : undefined;
    const stem = row.name_ko.replace(endings, '');
    const found =
      row.kind === 'MUNICIPAL_DISTRICT'
        ? undefined
        : (inHangul.get(`${row.parent || row.code}/${stem}`) ?? []).sort(byWeight)[0];
    const latin =
      row.kind === 'MUNICIPAL_DISTRICT' ? row.name_latin : row.name_latin.replace(/-(?:si|gun)$/, '');
    return {
      code_system: 'KOREAN_ADMINISTRATIVE',
      code: row.code,
      siren: '',
      country: 'KR',
      kind: row.kind,
      name_native: row.name_ko,
      name_fr: own?.name_fr ?? latin,
      name_en: own?.name_en ?? latin,
      name_zh: row.name_zh,
      name_ko: row.name_ko,
      alternates: otherNames(
        [row.name_latin, stem, ...(formerNames[row.code] ?? []), ...(found?.alternates ?? [])].filter(
          (name) => name.length > 1,
        ),
        [row.name_ko, row.name_zh, latin, own?.name_fr, own?.name_en],
      ),
      parent_code: row.parent,
      territory_code: row.territory,
      latitude: row.latitude === '' ? found?.latitude : Number(row.latitude),
      longitude: row.longitude === '' ? found?.longitude : Number(row.longitude),
      population: found?.population ?? null,
    };
  });
}
