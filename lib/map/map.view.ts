import type { DerivedStatus } from '../partnership/partnership.rules';
import type { Stage } from '../partnership/partnership.schema';
import type { GeoBox } from './first-view';

/**
 * What the map is given, as JSON from `/{locale}/map/data?{filters}`; kept compact, names already in the reader's
 * language. Ties stand in the order of the list beside the map.
 */
export type MapData = {
  places: MapPlace[];
  ties: MapTie[];
  /** First-level territories (FR-OCC, CN-SC, KR-41) and French départements (FR-34) with ties: how many, under the filters. */
  territories: Record<string, MapTerritory>;
};

export type MapPlace = {
  slug: string;
  name: string;
  /** BCP 47 language of the name where it is not the reader's. */
  lang?: string;
  /** Native name where it differs from the one shown, with its language. */
  native?: string;
  nativeLang?: string;
  country: string;
  /** First-level territory, ISO 3166-2. */
  region: string;
  /** Kind of authority, in the reader's words. */
  kind: string;
  /** Longitude, latitude, WGS84 degrees, as in GeoJSON. */
  at: [number, number];
  /** Pixels right and down from there, where several places share the point; only where the map is given by view. */
  shift?: [number, number];
};

/** What a tie's line and symbol are drawn by. */
export type TieStyle = {
  status: DerivedStatus;
  stage: Stage;
  /** True where nothing but one compilation names the tie. */
  compilationOnly?: boolean;
};

export type MapTie = TieStyle & {
  slug: string;
  /** Indexes into places, in the order of the parties. */
  parties: number[];
  /** A line of facts in the reader's language: "jumelage de 1981 · culture, éducation". */
  facts: string;
};

export type MapTerritory = { name: string; ties: number };

/**
 * What the map is given first where the ties are too many to be sent at once. The maps of two countries then come whole
 * for the two (`across=CN`), the world by view (`zoom=3.5&box=…`), and what is in hand by its slug (`tie=…`, `place=…`).
 */
export type MapOverview = {
  byView: true;
  total: number;
  /** What the map of the world shows first. */
  box: GeoBox;
  /** Countries with ties, ISO 3166-1. */
  countries: string[];
  /** Countries across from France, the one with most ties first. */
  partners: string[];
  territories: MapData['territories'];
};

/** Positions count pixels of the picture's zoom, in quarters, from the upper left corner of its box. */
export type PicturePoint = [right: number, down: number];

/** A view of the world map: symbols in a box and the lines that begin or end there. */
export type MapPicture = {
  /** Version of the record that it was made from; names of clusters hold for that version. */
  version: string;
  /** In halves. */
  zoom: number;
  box: CellBox;
  symbols: PictureSymbol[];
  /** Where lines end; further out and among too many lines, ends stand for several symbols. */
  ends: PicturePoint[];
  styles: TieStyle[];
  lines: PictureLine[];
};

/**
 * A part of the world in cells: the whole is 2^n cells wide and high, n being the zoom's whole part. The right edge may
 * lie beyond the antimeridian; right and lower edges are not part of it.
 */
export type CellBox = readonly [left: number, top: number, right: number, bottom: number];

export type PictureSymbol = {
  at: PicturePoint;
  /** Ties by status, in the order of the statuses. */
  counts: number[];
  /** Where it stands for one tie. */
  tie?: TieStyle;
} & (
  | {
      slug: string;
      /** Only where there may be room for it. */
      name?: string;
      shift?: [number, number];
    }
  | {
      /** Name of the cluster in this version of the record. */
      cluster: number;
      /** How many places it holds, and how far they lie to each side: left, up, right, down. */
      places: number;
      span: [number, number, number, number];
    }
);

/** From and to (indexes of ends), index of the style, how many ties it stands for, and the tie's slug where it is one. */
export type PictureLine = [from: number, to: number, style: number, ties: number, slug?: string];
