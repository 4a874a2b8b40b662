import { byWeight } from './geonames.mjs';
import { koreanName, otherNames, plain } from './names.mjs';

/** Administrative division of GeoNames: the first two digits of the code in GB/T 2260. */
export const provinceOf = {
  '01': '34',
  '02': '33',
  '03': '36',
  '04': '32',
  '05': '22',
  '06': '63',
  '07': '35',
  '08': '23',
  '09': '41',
  10: '13',
  11: '43',
  12: '42',
  13: '65',
  14: '54',
  15: '62',
  16: '45',
  18: '52',
  19: '21',
  20: '15',
  21: '64',
  22: '11',
  23: '31',
  24: '14',
  25: '37',
  26: '61',
  28: '12',
  29: '53',
  30: '44',
  31: '46',
  32: '51',
  33: '50',
};

/** Prefecture-level cities without counties: the list fills the level below with towns. */
const withoutCounties = /^(?:4419|4420|4604|6202)/;

/** Zones of development and the like, which the list adds with codes that GB/T 2260 does not have. */
const zones = /开发区|高新区|工业园|管理区|示范区|实验区|产业园|管委会|委员会|风景|度假区|新城$|街道|学院/;
const newAreas = new Set(['120116', '310115', '210113']);

const isDivision = (code, name) =>
  !/^(?:71|81|82)/.test(code) &&
  !withoutCounties.test(code) &&
  /[区县市旗]$/.test(name) &&
  !zones.test(name) &&
  (!name.endsWith('新区') || newAreas.has(code)) &&
  (Number(code.slice(4)) < 70 || Number(code.slice(4)) > 79) &&
  (Number(code.slice(4)) < 90 || /^(?:41|42|46|65)90/.test(code));

/** Whether a code names a prefecture, not one of the "directly under" entries of the list. */
const isPrefecture = (code, name) =>
  !/^(?:71|81|82)/.test(code) && /[市州区盟]$/.test(name) && !placeholder(code);

const placeholder = (code) => /^(?:11|12|31|50)/.test(code) || code.slice(2, 4) === '90';

/** Kind of a division, from its level and its last characters. */
export function kindOf(level, name) {
  if (level === 'province') {
    if (name.endsWith('特别行政区')) return 'SPECIAL_ADMINISTRATIVE_REGION';
    if (name.endsWith('自治区')) return 'AUTONOMOUS_REGION';
    return name.endsWith('市') ? 'PROVINCE_LEVEL_MUNICIPALITY' : 'PROVINCE';
  }
  if (level === 'prefecture') {
    if (name.endsWith('自治州')) return 'AUTONOMOUS_PREFECTURE';
    return name.endsWith('市') ? 'PREFECTURE_LEVEL_CITY' : 'OTHER_PUBLIC_BODY';
  }
  if (name.endsWith('市')) return 'COUNTY_LEVEL_CITY';
  return /[^林特]区$/.test(name) ? 'MUNICIPAL_DISTRICT' : 'COUNTY';
}

/** The divisions of the list that GB/T 2260 has, with their level. The province of Taiwan is not among them: see the README. */
export function chineseDivisions({ province_list, city_list, county_list }) {
  const provinces = Object.entries(province_list).filter(([code]) => !code.startsWith('71'));
  return [
    ...provinces.map(([code, name]) => ({ code, name, level: 'province', parent: '' })),
    ...Object.entries(city_list)
      .filter(([code, name]) => isPrefecture(code, name))
      .map(([code, name]) => ({ code, name, level: 'prefecture', parent: `${code.slice(0, 2)}0000` })),
    ...Object.entries(county_list)
      .filter(([code, name]) => isDivision(code, name))
      .map(([code, name]) => ({ code, name, level: 'county', parent: parentOf(code) })),
  ];
}

const parentOf = (code) => (placeholder(code) ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`);

/** Peoples by whose name an autonomous area is called; dropped from what is said in Latin letters. */
const peoples =
  /(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|门巴|珞巴|各)族/gu;
const levels = /(?:特别行政区|自治[区州县旗]|林区|特区|地区|[省市县区旗盟])$/;

/** The proper name alone: 黔南布依族苗族自治州 is 黔南. One character stays with its level: 吴县. */
export function stemOf(name) {
  const stem = name
    .replace(levels, '')
    .replace(peoples, '')
    .replace(/(?:蒙古|回|维吾尔|壮|哈萨克|柯尔克孜)$/u, (match) => (match.length > 1 ? '' : match));
  return stem.length > 1 ? stem : name;
}

/**
 * @param sources what packages.mjs reads, plus scripts.mjs
 */
export function readChinesePlaces({ china, geonames, territories, scripts }) {
  const positionOf = placeFinder(geonames, scripts.pinyinOf);
  const known = new Map(
    territories.filter(({ country }) => country === 'CN').map((row) => [row.national_code, row]),
  );
  const places = chineseDivisions(china).map(({ code, name, level, parent }) => {
    const found = positionOf(code, name, level);
    const territory = known.get(code) ?? known.get(parent) ?? known.get(`${code.slice(0, 2)}0000`);
    const own = known.get(code);
    const spelt = capital(scripts.pinyinOf(stemOf(name)));
    const latin = hasOwnSpelling(code, name, found) ? found.name.replaceAll("'", '’') : spelt;
    const alternates = found?.isOwn && level !== 'province' ? found.alternates : [];
    const ko = own?.name_ko || koreanName(alternates, spelt, scripts.romanize).replace(/시$/u, '');
    return {
      code_system: 'GB_T_2260',
      code,
      siren: '',
      country: 'CN',
      kind: kindOf(level, name),
      name_native: name,
      name_fr: own?.name_fr ?? latin,
      name_en: own?.name_en ?? latin,
      name_zh: name,
      name_ko: ko,
      alternates: otherNames(
        [stemOf(name), spelt, ...alternates.filter((other) => !/^\p{Script=Han}+$/u.test(other))],
        [name, latin, own?.name_fr, own?.name_en, ko],
      ),
      parent_code: parent,
      territory_code: territory?.code ?? 'CN',
      latitude: found?.latitude,
      longitude: found?.longitude,
      population: found?.isOwn && level !== 'province' ? found.population : null,
    };
  });
  return withSeats(places);
}

/** A prefecture of which no position is known lies where its first county does, which is the seat or next to it. */
function withSeats(places) {
  const byCode = new Map(places.map((place) => [place.code, place]));
  return places.map((place) => {
    const seat = place.latitude === undefined && byCode.get(place.code.replace(/00$/, '01'));
    return seat ? { ...place, latitude: seat.latitude, longitude: seat.longitude } : place;
  });
}

/** In Inner Mongolia, Tibet, Qinghai and Xinjiang a city has a name of its own in Latin letters, which GeoNames gives (Ürümqi). */
const hasOwnSpelling = (code, name, found) =>
  /^(?:15|54|63|65)/.test(code) &&
  /(?:市|地区)$/.test(name) &&
  found?.isOwn &&
  /^[\p{L}’'-]+$/u.test(found.name);

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Finds the GeoNames place of a division: by hanzi within its prefecture (`isOwn`: its other names are those of the division
 * too); else, for its position alone, the seat by pinyin or by rank. A province lies where its capital does.
 */
function placeFinder(geonames, pinyinOf) {
  const inHanzi = new Map();
  const seats = new Map();
  const add = (map, key, place) => map.set(key, [...(map.get(key) ?? []), place]);
  for (const place of geonames) {
    if (place.country !== 'CN' || !place.isTown) continue;
    const province = provinceOf[place.admin1];
    for (const name of new Set(
      place.alternates.filter((other) => /^\p{Script=Han}+$/u.test(other)).map(stemOf),
    ))
      add(inHanzi, `${province}/${name}`, place);
    if (place.feature === 'PPLA' || place.feature === 'PPLA2') add(seats, place.admin2, place);
    if (place.feature !== 'PPLA3' && place.feature !== 'PPLA2') continue;
    for (const name of new Set([place.name, place.ascii, ...place.alternates].map(plain)))
      add(seats, `${place.admin2}/${name}`, place);
  }
  return (code, name, level) => {
    if (level === 'province')
      return (
        seats.get(`${code.slice(0, 2)}01`) ??
        inHanzi.get(`${code.slice(0, 2)}/${stemOf(name)}`) ??
        []
      ).toSorted(byWeight)[0];
    const everywhere = level === 'prefecture' || placeholder(code);
    const own = (inHanzi.get(`${code.slice(0, 2)}/${stemOf(name)}`) ?? [])
      .filter((place) => everywhere || place.admin2 === code.slice(0, 4))
      .sort(byWeight)[0];
    if (own) return { ...own, isOwn: true };
    const prefecture = code.slice(0, 4);
    const spelt = plain(pinyinOf(stemOf(name)));
    const named = ['', 'shi', 'xian', 'qu'].flatMap(
      (ending) => seats.get(`${prefecture}/${spelt}${ending}`) ?? [],
    );
    const rank = level === 'prefecture' ? (seats.get(prefecture) ?? []) : named;
    return rank.toSorted(byWeight)[0];
  };
}
