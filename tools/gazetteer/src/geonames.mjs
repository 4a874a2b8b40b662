/** Sections of a town, and places that are no more: nobody's municipality. */
const noTown = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH', 'PPLF', 'PPLR']);

/**
 * Lines of a GeoNames table, described in its readme: tab-separated, the codes of up to four administrative levels.
 * Latitude and longitude in degrees (WGS84); a population of 0 means that it is not known.
 */
export function parseGeonames(text) {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map(parseLine);
}

function parseLine(line) {
  const [
    id,
    name,
    ascii,
    alternates,
    lat,
    lng,
    ,
    feature,
    country,
    ,
    admin1,
    admin2,
    admin3,
    admin4,
    population,
  ] = line.split('\t');
  return {
    id,
    name,
    ascii,
    alternates: alternates === '' ? [] : alternates.split(','),
    latitude: Number(lat),
    longitude: Number(lng),
    feature,
    country,
    admin1,
    admin2,
    admin3,
    admin4,
    population: Number(population) || null,
    isTown: !noTown.has(feature),
  };
}

/** Seats of higher units first, then the more people. */
export function byWeight(a, b) {
  return rank(a) - rank(b) || (b.population ?? 0) - (a.population ?? 0) || Number(a.id) - Number(b.id);
}

const order = ['PPLC', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPLA5'];
const rank = ({ feature }) => (order.includes(feature) ? order.indexOf(feature) : order.length);
