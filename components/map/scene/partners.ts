import type { MapData } from '@/lib/map/map.view';

/** The country that stands on the left sheet of the twin maps. */
export const HOME = 'FR';

/**
 * Countries across from home, the one with most ties first. A tie's partner country is that of its first party abroad:
 * of "Paris, Beijing, Rome" it is China, and Rome is a third party.
 */
export function partnerCountries(data: MapData): string[] {
  const counts = new Map<string, number>();
  for (const { parties } of data.ties) {
    const abroad = parties
      .map((place) => data.places[place]?.country)
      .find((country) => country !== undefined && country !== HOME);
    if (abroad) counts.set(abroad, (counts.get(abroad) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, ties], [b, otherTies]) => otherTies - ties || a.localeCompare(b))
    .map(([country]) => country);
}

/**
 * The data with only the ties that have a party on both sides. Where some fall away, first-level territories are counted
 * anew; the areas below are left out, since the data does not say which of them a place lies in.
 */
export function tiesBetween(data: MapData, partner: string): MapData {
  const has = (parties: readonly number[], country: string) =>
    parties.some((place) => data.places[place]?.country === country);
  const ties = data.ties.filter(({ parties }) => has(parties, HOME) && has(parties, partner));
  if (ties.length === data.ties.length) return data;
  const counts = new Map<string, number>();
  for (const { parties } of ties) {
    for (const region of new Set(parties.map((place) => data.places[place]?.region ?? '')))
      counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  const territories = [...counts].flatMap(([code, count]) => {
    const name = data.territories[code]?.name;
    return name ? [[code, { name, ties: count }] as const] : [];
  });
  return { places: data.places, ties, territories: Object.fromEntries(territories) };
}
