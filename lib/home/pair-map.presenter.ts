import type { Topology } from 'topojson-specification';
import { cones } from '../geo/albers';
import { type Box, placeLabels } from '../geo/label-placement';
import { miniature } from '../geo/miniature';
import type { Locale } from '../i18n/locales';
import { type NameInLanguage, nameIn } from '../i18n/names';
import type { DerivedStatus } from '../partnership/partnership.rules';
import type { HomeTieRow } from './home.repository';
import { type Pair, statusOf } from './home-counts.presenter';

/** Two sheets side by side, in units of the drawing. */
export type PairMapView = {
  width: number;
  height: number;
  sheets: { left: number; width: number; land: string; borders: string }[];
  /** The box of an overseas region that has ties, with its outline. */
  inset: { box: readonly [number, number, number, number]; land: string } | null;
  /** Curves between the parties of active ties. */
  threads: string[];
  /** Places by status; the status that weighs most comes last and is drawn on top. */
  symbols: { status: DerivedStatus; at: [x: number, y: number][] }[];
  /** True where the places are too many for symbols of their own, and stand on a grid. */
  isCrowded: boolean;
  labels: { x: number; y: number; name: NameInLanguage }[];
};

const HEIGHT = 264;
const GUTTER = 12;
const MARGIN = 10;
const FRANCE = 236;
const partners: Record<
  string,
  { width: number; layer: 'cn_prov' | 'kr_prov'; cone: (typeof cones)[keyof typeof cones] }
> = {
  CN: { width: 312, layer: 'cn_prov', cone: cones.CN },
  KR: { width: 236, layer: 'kr_prov', cone: cones.KR },
};
/** La Réunion is the one overseas region that has ties; it stands in the empty south-west of the sheet. */
const INSET = { region: 'FR-974', box: [MARGIN, HEIGHT - 52, 42, 42] } as const;

/** Which status shows where several ties meet at a place: the last in this order. */
const weight: readonly DerivedStatus[] = ['NOT_REPORTED', 'DORMANT', 'SUSPENDED', 'DISPUTED', 'ACTIVE'];

/** Beyond so many ties, places that would cover each other are one mark, and no name finds room. */
const CROWDED = 300;
const GRID = 6;

type Party = HomeTieRow['parties'][number]['authority'];
type Place = (party: Party) => readonly [x: number, y: number] | null;

/** The two countries of a pair as small sheets, with every place by its status and the active ties as threads. */
export function presentPairMap(
  locale: Locale,
  { countries }: Pair,
  ties: readonly HomeTieRow[],
  basemap: Topology,
): PairMapView {
  const partner = partners[countries[1]];
  if (!partner) throw new Error(`No sheet for ${countries[1]}`);
  const left = FRANCE + GUTTER;
  const inner = (x: number, width: number) =>
    [x + MARGIN, MARGIN, width - 2 * MARGIN, HEIGHT - 2 * MARGIN] as const;
  const mainland = (code: string) => !code.startsWith('FR-97');
  const france = miniature(basemap, {
    layer: 'fr_reg',
    includes: mainland,
    cone: cones.FR,
    frame: inner(0, FRANCE),
  });
  const other = miniature(basemap, {
    layer: partner.layer,
    cone: partner.cone,
    frame: inner(left, partner.width),
  });
  const overseas = insetOf(ties, basemap);
  const isCrowded = ties.length > CROWDED;
  const exact: Place = ({ country, latitude, longitude, territory }) => {
    const point = [longitude, latitude] as const;
    if (country === countries[1]) return other.place(point);
    if (country !== 'FR') return null;
    if (mainland(territory.lineage[1] ?? '')) return france.place(point);
    return territory.lineage.includes(INSET.region) ? (overseas?.place(point) ?? null) : null;
  };
  const place: Place = (party) => {
    const point = exact(party);
    return point && isCrowded
      ? [Math.round(point[0] / GRID) * GRID, Math.round(point[1] / GRID) * GRID]
      : point;
  };
  const symbols = symbolsOf(ties, place);
  return {
    width: left + partner.width,
    height: HEIGHT,
    sheets: [
      { left: 0, width: FRANCE, land: france.land, borders: france.borders },
      { left, width: partner.width, land: other.land, borders: other.borders },
    ],
    inset: overseas && { box: INSET.box, land: overseas.land },
    threads: [
      ...new Set(ties.filter((tie) => statusOf(tie) === 'ACTIVE').flatMap((tie) => threadOf(tie, place))),
    ],
    symbols,
    isCrowded,
    labels: labelsOf(locale, isCrowded ? [] : ties, place, symbols, [
      [0, 0, FRANCE, HEIGHT],
      [left, 0, left + partner.width, HEIGHT],
    ]),
  };
}

function insetOf(ties: readonly HomeTieRow[], basemap: Topology) {
  const concerned = ties.some(({ parties }) =>
    parties.some(({ authority }) => authority.territory.lineage.includes(INSET.region)),
  );
  if (!concerned) return null;
  const [x, y, width, height] = INSET.box;
  return miniature(basemap, {
    layer: 'fr_reg',
    includes: (code) => code === INSET.region,
    cone: { meridian: 55.5, parallels: [-22, -20] },
    frame: [x + 7, y + 7, width - 14, height - 14],
  });
}

/** One symbol per place; where ties of different status meet, the one that weighs most. */
function symbolsOf(ties: readonly HomeTieRow[], place: Place): PairMapView['symbols'] {
  const found = new Map<string, { at: [number, number]; status: DerivedStatus }>();
  for (const tie of ties) {
    const status = statusOf(tie);
    for (const { authority } of tie.parties) {
      const point = place(authority);
      if (!point) continue;
      const at: [number, number] = [Math.round(point[0]), Math.round(point[1])];
      const standing = found.get(at.join());
      if (!standing || weight.indexOf(standing.status) < weight.indexOf(status))
        found.set(at.join(), { at, status });
    }
  }
  const places = [...found.values()];
  return weight
    .map((status) => ({ status, at: places.filter((each) => each.status === status).map(({ at }) => at) }))
    .filter(({ at }) => at.length > 0);
}

/** A flat arch from the first party to each other one on the other sheet. */
function threadOf(tie: HomeTieRow, place: Place): string[] {
  const [first, ...others] = tie.parties.map(({ authority }) => place(authority)).filter((at) => at !== null);
  if (!first) return [];
  return others.map(([x, y]) => {
    const lift = Math.min(first[1], y) - Math.abs(x - first[0]) * 0.12;
    const [fromX, fromY, toX, toY] = [first[0], first[1], x, y].map(Math.round);
    return `M${fromX} ${fromY}Q${Math.round((first[0] + x) / 2)} ${Math.round(Math.max(lift, 4))} ${toX} ${toY}`;
  });
}

const LETTER = 5.7;
const WIDE_LETTER = 11;
const LINE = 13;
const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? WIDE_LETTER : LETTER), 2);

/** Names of the places with an active tie, where they cover no symbol and no other name. */
function labelsOf(
  locale: Locale,
  ties: readonly HomeTieRow[],
  place: Place,
  symbols: PairMapView['symbols'],
  sheets: readonly Box[],
): PairMapView['labels'] {
  const active = ties.filter((tie) => statusOf(tie) === 'ACTIVE');
  const parties = new Map(
    active.flatMap((tie) => tie.parties.map(({ authority }) => [authority.slug, authority])),
  );
  const wanted = [...parties.values()].flatMap((authority) => {
    const at = place(authority);
    if (!at) return [];
    const name = nameIn(locale, authority);
    const width = widthOf(name.text);
    const aside = width / 2 + 6;
    const places = [
      [at[0] + aside, at[1]],
      [at[0] - aside, at[1]],
      [at[0], at[1] - 11],
      [at[0], at[1] + 11],
    ] as const;
    return [{ item: name, width, height: LINE, places }];
  });
  const taken = symbols.flatMap(({ at }) => at.map(([x, y]): Box => [x - 4, y - 4, x + 4, y + 4]));
  return sheets.flatMap((sheet) =>
    placeLabels(
      wanted.filter(({ places: [, , above] }) => above[0] >= sheet[0] && above[0] <= sheet[2]),
      taken,
      sheet,
    ).map(({ item, x, y }) => ({ x: Math.round(x), y: Math.round(y), name: item })),
  );
}
