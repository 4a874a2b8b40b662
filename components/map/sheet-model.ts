import frames from '@/lib/geo/territory-frames.json';
import { boxAround, type GeoBox } from '@/lib/map/first-view';
import type { MapData } from '@/lib/map/map.view';
import { divisions } from './draw/base-paths';
import type { AreaLabel } from './draw/paint-labels';

/** What the territories of a map are drawn and told from. */
export type Counted = Pick<MapData, 'territories'>;

type TerritoryFrame = { label: [number, number]; box: [number, number, number, number] };

const territoryFrames = frames.territories as unknown as Record<string, TerritoryFrame>;
const countryFrames = frames.countries as unknown as Record<string, GeoBox>;

export const frameOfTerritory = (code: string): TerritoryFrame | null => territoryFrames[code] ?? null;

/** A country whole; the inhabited world where no frame is known of it. */
export const wholeCountry = (country: string): GeoBox => countryFrames[country] ?? boxAround([]);

/** A country is shown whole unless its ties fill less than this of it, both ways; then at least so much of it is shown. */
const WHOLE = 0.6;

/**
 * What a country's sheet shows first: the country, or the part of it that the territories with ties fill, where that is
 * much smaller, as under a filter by region. France is its European part, overseas regions have sheets of their own.
 */
export function frameOfCountry(country: string, data: MapData): GeoBox {
  const whole = countryFrames[country];
  if (!whole)
    return boxAround(data.places.filter((place) => place.country === country).map((place) => place.at));
  const boxes = Object.keys(data.territories)
    .filter((code) => code.startsWith(`${country}-`) && !code.startsWith('FR-97') && !isSecond(code))
    .flatMap((code) => [territoryFrames[code]?.box ?? []]);
  const [west, south, east, north] = [0, 1, 2, 3].map((side) =>
    (side < 2 ? Math.min : Math.max)(...boxes.map((box) => box[side] ?? whole[side] ?? 0)),
  ) as [number, number, number, number];
  const [across, up] = [(whole[2] - whole[0]) * WHOLE, (whole[3] - whole[1]) * WHOLE];
  if (boxes.length === 0 || east - west > across || north - south > up) return whole;
  const [left, bottom] = [
    between(west, east, across, whole[0], whole[2]),
    between(south, north, up, whole[1], whole[3]),
  ];
  return [left, bottom, left + across, bottom + up];
}

/** Where a stretch of a length begins that has a part in its middle, without leaving the whole. */
const between = (from: number, to: number, length: number, least: number, most: number) =>
  Math.max(least, Math.min(most - length, (from + to - length) / 2));

const isSecond = (code: string) => /^FR-(\d[\dAB]|75C)$/.test(code);

/** Whether a sheet is near enough to draw départements instead of regions, and the data counts them. */
export function isFine(data: Counted, zoom: number): boolean {
  return zoom >= FINE_ZOOM && Object.keys(data.territories).some(isSecond);
}
const FINE_ZOOM = 6.75;

/** How dark each territory is, 0 to 3, against the busiest of its level and country. */
export function shading(data: Counted): (code: string) => number {
  const levelOf = (code: string) => `${code.slice(0, 2)}${isSecond(code)}`;
  const most = new Map<string, number>();
  for (const [code, { ties }] of Object.entries(data.territories)) {
    most.set(levelOf(code), Math.max(most.get(levelOf(code)) ?? 0, ties));
  }
  return (code) => {
    const ties = data.territories[code]?.ties ?? 0;
    if (ties === 0) return 0;
    const share = ties / Math.max(3, most.get(levelOf(code)) ?? 1);
    return share > 0.6 ? 3 : share > 0.25 ? 2 : 1;
  };
}

/** Numbers and names of the territories of the countries in focus, the busiest first. */
export function territoryLabels(
  data: Counted,
  focus: readonly string[],
  fine: boolean,
  format: (n: number) => string,
): AreaLabel[] {
  return Object.entries(data.territories)
    .filter(([code, { ties }]) => {
      const country = code.slice(0, 2);
      return (
        ties > 0 &&
        focus.includes(country) &&
        isSecond(code) === (fine && divisions[country]?.second !== undefined)
      );
    })
    .sort(([, a], [, b]) => b.ties - a.ties)
    .flatMap(([code, { name, ties }]) => {
      const frame = frameOfTerritory(code);
      return frame ? [{ name, count: format(ties), at: frame.label, box: frame.box }] : [];
    });
}
