import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { MapData, MapPlace, MapTie } from '@/lib/map/map.view';
import { derivedStatuses } from '@/lib/partnership/partnership.rules';

type Row = {
  city1: string;
  country1: string;
  lat1: string;
  lng1: string;
  city2: string;
  country2: string;
  lat2: string;
  lng2: string;
};
type End = { name: string; country: string; at: [lng: number, lat: number] };

const codes: Record<string, string> = {
  France: 'FR',
  China: 'CN',
  'South Korea': 'KR',
  Germany: 'DE',
  Italy: 'IT',
  Spain: 'ES',
};

/** Ties of a file of sister cities (city1, country1, lat1, lng1, city2 …), the first `most` of them. */
export function tiesOfFile(path: string, most: number): MapData {
  const rows: Row[] = parse(readFileSync(path), { columns: true });
  const step = Math.max(1, Math.floor(rows.length / most));
  const chosen = rows.filter((_, index) => index % step === 0).slice(0, most);
  const end = (name: string, country: string, lat: string, lng: string): End => ({
    name,
    country: codes[country] ?? 'US',
    at: [Number(lng), Number(lat)],
  });
  return dataOf(
    chosen.map((row) => [
      end(row.city1, row.country1, row.lat1, row.lng1),
      end(row.city2, row.country2, row.lat2, row.lng2),
    ]),
  );
}

/** Made-up ties between points crowded around forty centres, the same on every run. */
export function syntheticTies(count: number): MapData {
  const random = mulberry(20_261_121);
  const centres = Array.from({ length: 40 }, () => [random() * 340 - 170, random() * 110 - 45] as const);
  const places = Array.from({ length: Math.ceil(count * 0.8) }, (_, index): End => {
    const [lng, lat] = centres[Math.floor(random() ** 2 * centres.length)] ?? [0, 0];
    return {
      name: `Place ${index}`,
      country: 'US',
      at: [lng + (random() - 0.5) * 12, lat + (random() - 0.5) * 8],
    };
  });
  const any = () =>
    places[Math.floor(random() ** 1.5 * places.length)] ?? { name: '', country: 'US', at: [0, 0] };
  return dataOf(Array.from({ length: count }, () => [any(), any()]));
}

function dataOf(ends: readonly (readonly [End, End])[]): MapData {
  const places: MapPlace[] = [];
  const known = new Map<string, number>();
  const indexOf = ({ name, country, at }: End) => {
    const key = `${name} ${at.join()}`;
    const index =
      known.get(key) ??
      places.push({
        slug: `place-${places.length}`,
        name,
        country,
        region: `${country}-X`,
        kind: 'city',
        at,
      }) - 1;
    known.set(key, index);
    return index;
  };
  const ties = ends.map(
    ([a, b], index): MapTie => ({
      slug: `tie-${index}`,
      parties: [indexOf(a), indexOf(b)],
      status: derivedStatuses[(index * 7) % derivedStatuses.length] ?? 'NOT_REPORTED',
      stage: index % 50 === 0 ? 'ENDED' : 'SIGNED',
      facts: '',
    }),
  );
  return { places, ties, territories: {} };
}

/** Small generator of numbers from 0 to 1 (mulberry32), so that every run draws the same. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
