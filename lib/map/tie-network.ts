import { SiteClusters } from '../geo/clusters';
import { type LngLat, toUnit, type UnitPoint } from '../geo/mercator';
import { fan, type Site, sitesOf } from '../geo/sites';
import type { Named } from '../i18n/names';
import { derivedStatuses } from '../partnership/partnership.rules';
import type { TieStyle } from './map.view';
import { REACH, symbolRadius } from './symbol-size';

export type NetworkPlace = Named & {
  slug: string;
  /** Kind of authority, as the database has it. */
  kind: string;
  /** Longitude, latitude in degrees. */
  at: LngLat;
  /** Codes of its territory and of those above it, the country first. */
  lineage: readonly string[];
};

/** `parties` are indexes of places, in the order of the tie. */
export type NetworkTie = TieStyle & { id: number; slug: string; parties: readonly number[] };

/** The symbols of a zoom over the whole world, as columns: there are thousands of them. */
export type Level = {
  /** On the unit square. */
  at: UnitPoint[];
  /** Pixels right and down from that point, where several places share it. */
  shift: (readonly [number, number])[];
  /** Indexes of the places in it. */
  places: number[][];
  /** Of each place, the index of its symbol. */
  symbolOf: Int32Array;
  /** Ties of each symbol by status, in the order of the statuses: five numbers each. */
  counts: Int32Array;
  /** One tie of each symbol; the only one where it has one. */
  tie: Int32Array;
};

export const STATUSES = derivedStatuses.length;

/** All ties under a filter and their places, to be drawn from: the symbols of a zoom are gathered when they are first asked for. */
export class TieNetwork {
  private readonly sites: Site[];
  private readonly clusters: SiteClusters;
  private readonly levels = new Map<number, Level>();
  /** Of each place, where it lies on the unit square. */
  readonly unit: UnitPoint[];
  /** Ties of each place. */
  readonly tiesOf: number[][];
  readonly placeBySlug: ReadonlyMap<string, number>;
  readonly tieBySlug: ReadonlyMap<string, number>;

  /** @param places those of the ties and no other */
  constructor(
    readonly places: readonly NetworkPlace[],
    readonly ties: readonly NetworkTie[],
  ) {
    this.unit = places.map(({ at }) => toUnit(at));
    this.sites = sitesOf(places.map(({ at }) => at));
    this.clusters = new SiteClusters(
      this.sites.map(({ at }) => at),
      REACH,
    );
    this.tiesOf = places.map(() => []);
    for (const [index, { parties }] of ties.entries())
      for (const place of new Set(parties)) this.tiesOf[place]?.push(index);
    this.placeBySlug = new Map(places.map(({ slug }, index) => [slug, index]));
    this.tieBySlug = new Map(ties.map(({ slug }, index) => [slug, index]));
  }

  /** The symbols of a zoom, in halves. */
  level(half: number): Level {
    const known = this.levels.get(half);
    if (known) return known;
    const made = this.gather(half);
    this.levels.set(half, made);
    return made;
  }

  /** Pixels right and down at which a place stands from its point. */
  shiftOf(place: number): readonly [number, number] {
    // Beyond the last zoom at which places are gathered, each has a symbol of its own.
    const apart = this.level(11);
    return apart.shift[apart.symbolOf[place] ?? -1] ?? [0, 0];
  }

  private gather(half: number): Level {
    const level: Level = {
      at: [],
      shift: [],
      places: [],
      symbolOf: new Int32Array(this.places.length).fill(-1),
      counts: new Int32Array(),
      tie: new Int32Array(),
    };
    const add = (at: UnitPoint, shift: readonly [number, number], places: number[]) => {
      for (const place of places) level.symbolOf[place] = level.at.length;
      level.at.push(at);
      level.shift.push(shift);
      level.places.push(places);
    };
    for (const { at, sites } of this.clusters.at(half)) {
      const [first, ...more] = sites.flatMap((index) => this.sites[index] ?? []);
      if (first && more.length > 0)
        add(
          at,
          [0, 0],
          [first, ...more].flatMap(({ places }) => places),
        );
      else if (first) this.addSite(first, add);
    }
    level.counts = new Int32Array(level.at.length * STATUSES);
    level.tie = new Int32Array(level.at.length).fill(-1);
    this.count(level);
    return level;
  }

  private addSite(
    { at, places }: Site,
    add: (at: UnitPoint, shift: readonly [number, number], places: number[]) => void,
  ): void {
    const widest = Math.max(...places.map((place) => symbolRadius(this.tiesOf[place]?.length ?? 0)));
    const shifts = fan(places.length, 2 * widest + 2);
    for (const [index, place] of places.entries()) add(toUnit(at), shifts[index] ?? [0, 0], [place]);
  }

  /** Each tie counts once in each symbol that holds one of its parties. */
  private count({ symbolOf, counts, tie }: Level): void {
    for (const [index, { parties, status }] of this.ties.entries()) {
      for (const symbol of new Set(parties.map((place) => symbolOf[place] ?? -1))) {
        const column = symbol * STATUSES + derivedStatuses.indexOf(status);
        counts[column] = (counts[column] ?? 0) + 1;
        tie[symbol] = index;
      }
    }
  }
}
