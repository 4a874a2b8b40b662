import type { MapData } from '@/lib/map/map.view';
import { isBetween } from '@/lib/map/partner-countries';

/**
 * The data with only the ties that have a party on both sides. Where some fall away, first-level territories are counted
 * anew; the areas below are left out, since the data does not say which of them a place lies in.
 */
export function tiesBetween(data: MapData, partner: string): MapData {
  const ties = data.ties.filter(({ parties }) => isBetween(data, parties, partner));
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
