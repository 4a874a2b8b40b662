/**
 * How the map's own parameters are written in an address, beside the filters: `view`, `selected` and `at`. Short, of
 * characters that need no escape, and read back to exactly what was written.
 */

/** `partner`: ISO 3166-1 code of the country that stands across from France; null where the filters leave one only. */
export type MapView = { view: 'world' } | { view: 'twin'; partner: string | null };

/** What is pinned: a tie, or a place with all its ties, by slug. */
export type Selected = { tie: string } | { place: string };

/** Where a frame looks: latitude and longitude of its middle in degrees, in the order people write them, and its zoom. */
export type Position = { lat: number; lng: number; zoom: number };

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PLACE = 'place.';
const MAX_ZOOM = 12;

/** `world`, `twin` or `twin-KR`; null where it is not understood. */
export function parseView(value: string): MapView | null {
  if (value === 'world') return { view: 'world' };
  const twin = /^twin(?:-([A-Z]{2}))?$/.exec(value);
  return twin && { view: 'twin', partner: twin[1] ?? null };
}

export function formatView(view: MapView): string {
  return view.view === 'twin' && view.partner ? `twin-${view.partner}` : view.view;
}

/** A tie's slug, or `place.` and an authority's; null where it is not understood. */
export function parseSelected(value: string): Selected | null {
  const slug = value.startsWith(PLACE) ? value.slice(PLACE.length) : value;
  if (slug.length > 200 || !SLUG.test(slug)) return null;
  return value.startsWith(PLACE) ? { place: slug } : { tie: slug };
}

export function formatSelected(selected: Selected): string {
  return 'tie' in selected ? selected.tie : PLACE + selected.place;
}

/**
 * `46.5,2.4,5.25`, or one such for each frame, joined by `_`; a frame that has not been moved is empty (null).
 * Null where it is not understood.
 */
export function parseAt(value: string): (Position | null)[] | null {
  const parts = value.split('_');
  const positions = parts.map(parsePosition);
  const understood = parts.every((part, index) => part === '' || positions[index] !== null);
  return parts.length <= 2 && understood && positions.some((position) => position !== null)
    ? positions
    : null;
}

/** Rounded to less than half a pixel of the frame's zoom. */
export function formatAt(positions: readonly (Position | null)[]): string {
  return positions.map((position) => position && formatPosition(position)).join('_');
}

/** A position as it will be read back from an address. */
export function rounded({ lat, lng, zoom }: Position): Position {
  const digits = Math.max(1, Math.ceil(Math.log10((256 * 2 ** zoom) / 360)) + 1);
  const round = (value: number, to: number) => Number(value.toFixed(to)) + 0;
  return { lat: round(lat, digits), lng: round(lng, digits), zoom: round(zoom, 2) };
}

function formatPosition(position: Position): string {
  const { lat, lng, zoom } = rounded(position);
  return `${lat},${lng},${zoom}`;
}

function parsePosition(value: string): Position | null {
  if (!/^-?\d{1,2}(\.\d{1,7})?,-?\d{1,3}(\.\d{1,7})?,\d{1,2}(\.\d{1,2})?$/.test(value)) return null;
  const [lat = 0, lng = 0, zoom = 0] = value.split(',').map(Number);
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 360 && zoom <= MAX_ZOOM ? { lat, lng, zoom } : null;
}
