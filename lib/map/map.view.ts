import type { DerivedStatus } from '../partnership/partnership.rules';
import type { Stage } from '../partnership/partnership.schema';

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
};

export type MapTie = {
  slug: string;
  /** Indexes into places, in the order of the parties. */
  parties: number[];
  status: DerivedStatus;
  stage: Stage;
  /** A line of facts in the reader's language: "jumelage de 1981 · culture, éducation". */
  facts: string;
  /** True where nothing but one compilation names the tie. */
  compilationOnly?: boolean;
};

export type MapTerritory = { name: string; ties: number };
