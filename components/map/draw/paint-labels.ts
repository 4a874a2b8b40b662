import { type Box, type LabelRequest, placeLabels } from '@/lib/geo/label-placement';
import type { LngLat } from '@/lib/geo/mercator';
import { toUnit } from '@/lib/geo/mercator';
import { copiesIn, type Frame, isInside, toScreen } from './frame';
import type { MapTheme } from './theme';

/** A territory with its number of ties, or a country's name. */
export type AreaLabel = {
  name: string;
  count: string | null;
  at: LngLat /** West, south, east, north in degrees. */;
  box: readonly number[];
};

/** A name beside a symbol; x, y and radius of the symbol in pixels. */
export type PlaceLabel = { name: string; x: number; y: number; radius: number };

type Text = { text: string; font: string; colour: string; dy: number; spacing: string };

const widths = new Map<string, number>();
const MOST_PLACES = 160;

/** Numbers and names of areas first, then the names of places where room is left. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  frame: Frame,
  theme: MapTheme,
  areas: readonly AreaLabel[],
  places: readonly PlaceLabel[],
  taken: readonly Box[],
): void {
  const seen: Box = [
    frame.beyond[0],
    frame.beyond[1],
    frame.width - frame.beyond[0],
    frame.height - frame.beyond[1],
  ];
  const requests = [
    ...copiesIn(frame).flatMap((copy) =>
      areas.flatMap((area) => areaRequests(context, frame, theme, area, copy)),
    ),
    ...places.slice(0, MOST_PLACES).map((place) => placeRequest(context, theme, place)),
  ];
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  // None is cut by the edge of the frame; what lies beyond is written for the next drag to bring in.
  const inside = placeLabels(requests, taken, seen);
  const written = new Set(inside.map(({ item }) => item));
  const others = requests.filter(({ item }) => !written.has(item));
  const beyond = placeLabels(others, [...taken, seen], [0, 0, frame.width, frame.height]);
  for (const { item, x, y } of [...inside, ...beyond]) {
    for (const line of item) paintText(context, theme, line, x, y + line.dy);
  }
}

function areaRequests(
  context: CanvasRenderingContext2D,
  frame: Frame,
  theme: MapTheme,
  area: AreaLabel,
  copy: number,
): LabelRequest<Text[]>[] {
  const [x, y] = toScreen(frame, toUnit(area.at), copy);
  const [west = 0, , east = 0] = area.box;
  const room = ((east - west) / 360) * frame.size;
  if (!isInside(frame, x, y, 40) || room < 26) return [];
  const name: Text = {
    text: area.name,
    font: `500 11px ${theme.sans}`,
    colour: theme.secondInk,
    dy: area.count ? 9 : 0,
    spacing: '0.04em',
  };
  const count: Text[] = area.count
    ? [{ text: area.count, font: `600 16px ${theme.serif}`, colour: theme.ink, dy: -6, spacing: '0px' }]
    : [];
  const nameWidth = widthOf(context, name);
  const fits = nameWidth < room * 1.05;
  if (!fits && !area.count) return [];
  const lines = fits ? [...count, name] : count.map((line) => ({ ...line, dy: 0 }));
  const width = Math.max(...lines.map((line) => widthOf(context, line)));
  const [dx, dy] = [room / 5, room / 7];
  const places: [number, number][] = [
    [x, y],
    [x, y - dy],
    [x, y + dy],
    [x - dx, y],
    [x + dx, y],
    [x - dx, y + dy],
    [x + dx, y + dy],
    [x - dx, y - dy],
    [x + dx, y - dy],
  ];
  const request = { item: lines, width: width + 6, height: lines.length > 1 ? 34 : 18, places };
  return [request];
}

function placeRequest(
  context: CanvasRenderingContext2D,
  theme: MapTheme,
  place: PlaceLabel,
): LabelRequest<Text[]> {
  const text: Text = {
    text: place.name,
    font: `500 11.5px ${theme.sans}`,
    colour: theme.ink,
    dy: 0,
    spacing: '0px',
  };
  const width = widthOf(context, text);
  const off = place.radius + 4 + width / 2;
  return {
    item: [text],
    width: width + 2,
    height: 15,
    places: [
      [place.x + off, place.y],
      [place.x - off, place.y],
      [place.x, place.y + place.radius + 10],
      [place.x, place.y - place.radius - 10],
    ],
  };
}

function widthOf(context: CanvasRenderingContext2D, { text, font, spacing }: Text): number {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = font;
  context.letterSpacing = spacing;
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}

function paintText(
  context: CanvasRenderingContext2D,
  theme: MapTheme,
  { text, font, colour, spacing }: Text,
  x: number,
  y: number,
): void {
  context.font = font;
  context.letterSpacing = spacing;
  context.lineWidth = 3;
  context.strokeStyle = theme.sheet;
  context.globalAlpha = 0.85;
  context.strokeText(text, x, y);
  context.globalAlpha = 1;
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
