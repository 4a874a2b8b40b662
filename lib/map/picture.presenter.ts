import type { UnitPoint } from '../geo/mercator';
import type { Locale } from '../i18n/locales';
import { nameIn } from '../i18n/names';
import { holdsPoint } from './cell-box';
import type { CellBox, MapPicture, PicturePoint, PictureSymbol, TieStyle } from './map.view';
import { linesAmong } from './picture-lines';
import { pointOf } from './picture-point';
import { type Level, STATUSES, type TieNetwork } from './tie-network';

/** Zoom from which names stand beside symbols. */
const NAMED = 4;
/** Names that a view may have room for; those with most ties come first. */
const MOST_NAMED = 240;

export type View = { half: number; box: CellBox };

/** What a view of the world map shows, in a reader's language. @param version of the record that the network was read from */
export function presentPicture(
  network: TieNetwork,
  { half, box }: View,
  locale: Locale,
  version: string,
): MapPicture {
  const level = network.level(half);
  const seen = level.at.map(([x, y]) => holdsPoint(half, box, x, y));
  const shown = level.at
    .flatMap((_, symbol) => (seen[symbol] ? [{ symbol, ties: tiesIn(level, symbol) }] : []))
    .sort((a, b) => b.ties - a.ties || a.symbol - b.symbol);
  const point = (at: UnitPoint) => pointOf({ zoom: half, box }, at);
  const { ends, styles, lines } = linesAmong(network, half, seen);
  return {
    version,
    zoom: half,
    box,
    symbols: shown.map(({ symbol }, rank) =>
      presentSymbol(network, level, symbol, point, half >= NAMED && rank < MOST_NAMED ? locale : null),
    ),
    ends: ends.map(point),
    styles,
    lines,
  };
}

const countsOf = ({ counts }: Level, symbol: number) => [
  ...counts.subarray(symbol * STATUSES, (symbol + 1) * STATUSES),
];

const tiesIn = (level: Level, symbol: number) => countsOf(level, symbol).reduce((sum, n) => sum + n, 0);

/** @param locale of the name; null where there is no room for one */
function presentSymbol(
  network: TieNetwork,
  level: Level,
  symbol: number,
  point: (at: UnitPoint) => PicturePoint,
  locale: Locale | null,
): PictureSymbol {
  const [first = -1, ...more] = level.places[symbol] ?? [];
  const at = point(level.at[symbol] ?? [0, 0]);
  const only = tiesIn(level, symbol) === 1 ? network.ties[level.tie[symbol] ?? -1] : undefined;
  const common = {
    at,
    counts: countsOf(level, symbol),
    ...(only ? { tie: styleOf(only) } : {}),
  };
  const place = network.places[first];
  if (more.length > 0 || !place)
    return {
      ...common,
      cluster: symbol,
      places: 1 + more.length,
      span: spanOf(network, level, symbol, point),
    };
  const [right, down] = level.shift[symbol] ?? [0, 0];
  return {
    ...common,
    slug: place.slug,
    ...(locale ? { name: nameIn(locale, place).text } : {}),
    ...(right === 0 && down === 0 ? {} : { shift: [rounded(right), rounded(down)] }),
  };
}

export const styleOf = ({ status, stage, compilationOnly }: TieStyle): TieStyle => ({
  status,
  stage,
  ...(compilationOnly ? { compilationOnly } : {}),
});

/** How far the places of a cluster lie from its middle. */
function spanOf(
  { unit }: TieNetwork,
  level: Level,
  symbol: number,
  point: (at: UnitPoint) => PicturePoint,
): [number, number, number, number] {
  const middle = point(level.at[symbol] ?? [0, 0]);
  const span: [number, number, number, number] = [0, 0, 0, 0];
  for (const place of level.places[symbol] ?? []) {
    const [x, y] = point(unit[place] ?? [0, 0]);
    span[0] = Math.max(span[0], middle[0] - x);
    span[1] = Math.max(span[1], middle[1] - y);
    span[2] = Math.max(span[2], x - middle[0]);
    span[3] = Math.max(span[3], y - middle[1]);
  }
  return span;
}

const rounded = (pixels: number) => Math.round(pixels * 10) / 10;
