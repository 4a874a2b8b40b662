import { byWeight } from './geonames.mjs';
import { chineseName, koreanName, otherNames, plain, typographic } from './names.mjs';

/**
 * Départements whose council is no more, or is that of a region or a town: Paris (2019), the two of Corsica (2018), the two of
 * Alsace (2021), Martinique, Guyane (2015), Mayotte; and overseas collectivities, which stand among the regions.
 */
const withoutCouncil = new Set([
  '75',
  '2A',
  '2B',
  '67',
  '68',
  '972',
  '973',
  '976',
  '975',
  '977',
  '978',
  '984',
  '986',
  '987',
  '988',
  '989',
]);

/** No local authority: lands without inhabitants. */
const uninhabited = new Set(['984', '989']);

/** How the regions that are no plain "Région …" call themselves. */
const ownNames = {
  94: 'Collectivité de Corse',
  '02': 'Collectivité territoriale de Martinique',
  '03': 'Collectivité territoriale de Guyane',
  '04': 'Région Réunion',
  '06': 'Département-Région de Mayotte',
};

/** INSEE's TNCC: how a name is linked to the noun before it. */
const links = ['de ', 'd’', 'du ', 'de la ', 'des ', 'de l’', 'des ', 'de la ', 'des '];

const words = { CC: 'Communauté de communes', CA: 'Communauté d’agglomération', CU: 'Communauté urbaine' };

/** "CC du Pays de Fayence" in full words. */
export const intermunicipalName = (name) =>
  typographic(name).replace(/^(CC|CA|CU) /, (_, type) => `${words[type]} `);

/** "Lyon (Métropole de)", as in an index: so it is found as soon as the name of the town is typed. */
export function invertedName(name) {
  const [, noun, own] = /^((?:Communauté (?:de communes|d’agglomération|urbaine)|Métropole|Eurométropole) (?:de la |de l’|des |du |de |d’|)?)(.+)$/.exec(name) ?? [];
  return noun && own ? [`${own} (${noun.trim()})`] : [];
}

export const departmentName = ({ nom, typeLiaison }) =>
  `Département ${links[typeLiaison] ?? 'de '}${typographic(nom)}`;

const sum = (numbers) => numbers.reduce((total, number) => total + (number ?? 0), 0) || null;

const base = { country: 'FR', code_system: 'INSEE', siren: '' };

/**
 * Communes, municipal districts, EPCI, départements and regions.
 * @param sources what packages.mjs reads, plus scripts.mjs
 */
export function readFrenchPlaces({ france, geonames, territories, scripts }) {
  const communes = france('communes');
  const present = communes.filter(({ type }) => type === 'commune-actuelle');
  const positions = communePositions(geonames, communes);
  const territoryOf = territoryFinder(territories);
  const former = formerNames(communes);

  const municipalities = present.map((commune) => {
    const found = positions(commune);
    const other = [...(former.get(commune.code) ?? []), ...(found?.sameName ? found.alternates : [])];
    return {
      ...base,
      kind: 'MUNICIPALITY',
      code: commune.code,
      siren: commune.siren ?? '',
      ...names(typographic(commune.nom), found?.sameName ? found.alternates : [], other, scripts),
      parent_code: commune.departement ?? '',
      territory_code: territoryOf(commune.departement),
      ...coordinates(found),
      population: commune.population ?? null,
    };
  });
  const byCode = new Map(municipalities.map((place) => [place.code, place]));
  const at = (code) => ({ latitude: byCode.get(code)?.latitude, longitude: byCode.get(code)?.longitude });
  const inhabitants = (column, code) =>
    sum(present.filter((commune) => commune[column] === code).map(({ population }) => population));

  return [
    ...municipalities,
    ...communes
      .filter(({ type }) => type === 'arrondissement-municipal')
      .map((district) => municipalDistrict(district, byCode, geonames)),
    ...[...france('epci'), ...france('ept')].map((body) => intermunicipality(body, byCode)),
    ...france('departements')
      .filter(({ code }) => !withoutCouncil.has(code))
      .map((area) => ({ ...area, area: 'DEPARTMENT', inhabitants: inhabitants('departement', area.code) }))
      .map((area) => upperArea(area, territoryOf(area.code), territories, at)),
    alsace(inhabitants('departement', '67') + inhabitants('departement', '68'), at('67482')),
    ...france('regions')
      .filter(({ code }) => !uninhabited.has(code))
      .map((area) => ({ ...area, area: 'REGION', inhabitants: inhabitants('region', area.code) }))
      .map((area) => upperArea(area, regionTerritory(area.code, territories), territories, at)),
  ];
}

/** The GeoNames place of a commune: the one that bears its name, else the weightiest in it (for its position alone). */
function communePositions(geonames, communes) {
  const places = new Map();
  for (const place of geonames) {
    // Overseas the commune stands one or two levels higher.
    const code =
      french.has(place.country) &&
      [place.admin4, place.admin3, place.admin2].find((each) => /^\d[\dAB]\d{3}$/.test(each));
    if (code && place.isTown) places.set(code, [...(places.get(code) ?? []), place]);
  }
  const formerCodes = new Map();
  for (const { chefLieu, code } of communes)
    if (chefLieu) formerCodes.set(chefLieu, [...(formerCodes.get(chefLieu) ?? []), code]);
  return ({ code, nom, anciensCodes = [] }) => {
    const codes = new Set([code, ...anciensCodes, ...(formerCodes.get(code) ?? [])]);
    const within = [...codes].flatMap((each) => places.get(each) ?? []).sort(byWeight);
    const same = within.find(({ name }) => plain(name) === plain(nom));
    if (same) return { ...same, sameName: true };
    return within[0] && { ...within[0], sameName: false };
  };
}

const french = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC']);

const coordinates = (found) => ({ latitude: found?.latitude, longitude: found?.longitude });

function names(native, alternates, others, scripts) {
  const zh = chineseName(alternates, scripts.simplified);
  const ko = koreanName(alternates, native, scripts.romanize);
  return {
    name_native: native,
    name_fr: native,
    name_en: native,
    name_zh: zh,
    name_ko: ko,
    alternates: otherNames(others, [native, zh, ko]),
  };
}

/** Names of the communes that a present one took over from. */
function formerNames(communes) {
  const present = new Map(
    communes.filter(({ type }) => type === 'commune-actuelle').map((commune) => [commune.code, commune]),
  );
  const former = new Map();
  for (const { type, chefLieu, nom } of communes) {
    const successor =
      type === 'commune-deleguee' || type === 'commune-associee' ? present.get(chefLieu) : undefined;
    if (successor && plain(successor.nom) !== plain(nom))
      former.set(chefLieu, [...(former.get(chefLieu) ?? []), typographic(nom)]);
  }
  return former;
}

/** Arrondissement of Paris, Lyon or Marseille; the codes of Lyon's begin at 69381. */
function municipalDistrict({ code, nom, commune, population }, byCode, geonames) {
  const town = byCode.get(commune);
  const number = Number(code.slice(-2)) - (commune === '69123' ? 80 : 0);
  const label = `${town.name_native} ${String(number).padStart(2, '0')}`;
  const native = nom.replace('Arrondissement', 'arrondissement');
  return {
    ...base,
    kind: 'MUNICIPAL_DISTRICT',
    code,
    name_native: native,
    name_fr: native,
    name_en: `${town.name_native} ${number}${englishEnding(number)} district`,
    name_zh: `${town.name_zh}第${chineseNumeral(number)}区`,
    name_ko: `${town.name_ko} ${number}구`,
    alternates: [`${town.name_native} ${number}`],
    parent_code: commune,
    territory_code: town.territory_code,
    ...coordinates(
      geonames.find((place) => place.country === 'FR' && place.admin4 === commune && place.name === label),
    ),
    population,
  };
}

const englishEnding = (number) => (number > 3 ? 'th' : ['st', 'nd', 'rd'][number - 1]);

/** From 1 to 20. */
function chineseNumeral(number) {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  if (number <= 10) return digits[number];
  return `${number === 20 ? '二' : ''}十${digits[number % 10] ?? ''}`;
}

function intermunicipality({ code, nom, membres, populationMunicipale }, byCode) {
  const members = membres.map((member) => byCode.get(member.code)).filter(Boolean);
  const largest = members.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))[0];
  const name = intermunicipalName(nom);
  return {
    ...base,
    code_system: 'SIREN',
    kind: 'INTERMUNICIPALITY',
    code,
    siren: code,
    name_native: name,
    name_fr: name,
    name_en: name,
    name_zh: '',
    name_ko: '',
    alternates: invertedName(name),
    parent_code: largest?.parent_code ?? '',
    territory_code: largest?.territory_code ?? 'FR',
    ...coordinates(
      members
        .filter(({ latitude }) => latitude !== undefined)
        .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))[0],
    ),
    population: populationMunicipale ?? sum(membres.map((member) => member.populationMunicipale)),
  };
}

function upperArea(
  { code, nom, area, typeLiaison, region, chefLieu, zone, inhabitants },
  territory,
  territories,
  at,
) {
  const known = territory === 'FR' ? undefined : territories.find((row) => row.code === territory);
  const department = area === 'DEPARTMENT';
  const overseas = zone === 'com';
  const native = department
    ? departmentName({ nom, typeLiaison })
    : overseas
      ? typographic(nom)
      : (ownNames[code] ?? `Région ${typographic(nom)}`);
  const noun = department ? ' Department' : ownNames[code] && code !== '04' ? '' : ' Region';
  const endings = noun === ' Region' ? ['大区', ' 레지옹'] : ['', ''];
  return {
    ...base,
    kind: overseas ? 'OTHER_PUBLIC_BODY' : area,
    code,
    name_native: native,
    name_fr: native,
    name_en: known ? `${known.name_en}${noun}` : '',
    name_zh: known ? withEnding(known.name_zh, endings[0]) : '',
    name_ko: known ? withEnding(known.name_ko, endings[1]) : '',
    alternates: [typographic(nom)].filter((name) => name !== native),
    parent_code: department ? region : '',
    territory_code: territory,
    ...at(chefLieu),
    population: inhabitants,
  };
}

const withEnding = (name, ending) => (name.endsWith(ending) ? name : name + ending);

/** It took over from two départements in 2021; the package lists those alone. */
function alsace(population, position) {
  const name = 'Collectivité européenne d’Alsace';
  return {
    ...base,
    kind: 'DEPARTMENT',
    code: '6AE',
    siren: '200094332',
    name_native: name,
    name_fr: name,
    name_en: 'European Collectivity of Alsace',
    name_zh: '',
    name_ko: '',
    alternates: ['Alsace', 'Bas-Rhin', 'Haut-Rhin'],
    parent_code: '44',
    territory_code: 'FR-GES',
    ...position,
    population,
  };
}

/** Code of the atlas's territory of a département. */
function territoryFinder(territories) {
  const known = new Set(territories.map(({ code }) => code));
  return (department) =>
    [department === '75' ? 'FR-75C' : `FR-${department}`].find((code) => known.has(code)) ?? 'FR';
}

const regionTerritory = (code, territories) =>
  territories.find((row) => row.country === 'FR' && row.level === '1' && row.national_code === code)?.code ??
  'FR';
