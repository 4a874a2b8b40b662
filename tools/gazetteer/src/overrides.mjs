/**
 * What the sources lack or have wrong, set by hand in data/overrides.csv: each row names a place and gives one or several
 * of its columns; an empty cell changes nothing. Other names are added to those held.
 */
export function applyOverrides(places, overrides) {
  const rows = new Map(overrides.map((row) => [`${row.code_system}/${row.code}/${row.kind}`, row]));
  return places.map((place) => {
    const row = rows.get(`${place.code_system}/${place.code}/${place.kind}`);
    if (!row) return place;
    const { code_system, code, kind, alternates, latitude, longitude, source, ...names } = row;
    const given = Object.fromEntries(Object.entries(names).filter(([, value]) => value !== ''));
    return {
      ...place,
      ...given,
      ...(latitude === '' ? {} : { latitude: Number(latitude), longitude: Number(longitude) }),
      alternates: [...place.alternates, ...(alternates === '' ? [] : alternates.split('|'))],
    };
  });
}
