import type { Figure } from './figure';
import { MAP_LIMITS } from './map';

/** What a figure should be, and, for one that is not, why and what it would take. */
export type Aim = { least?: number; most?: number; missed?: string };

const page = {
  performance: { least: 95 },
  accessibility: { least: 100 },
  'best-practices': { least: 100 },
  seo: { least: 100 },
};
const lighthouse = Object.fromEntries(
  ['home', 'list', 'record'].flatMap((name) =>
    Object.entries(page).map(([category, aim]) => [`lighthouse-${name}-${category}`, aim] as const),
  ),
);

/** Of each atlas that the map is measured of. */
const map = Object.fromEntries(
  ['seed', 'one', 'twinnings'].flatMap((id) => [
    [`map-${id}-drag`, { most: MAP_LIMITS.frame }],
    [`map-${id}-zoom`, { most: MAP_LIMITS.frame }],
    ...[0, 1, 2].map((index) => [`map-${id}-visit-${index}`, { most: MAP_LIMITS.visit / 1000 }]),
  ]),
) as Record<string, Aim>;

export const aims: Record<string, Aim> = {
  'static-identity': {
    least: 0.9,
    missed:
      'Each page passes through a hash of its bytes for its tag and through the headers of its policy. What it would take: to keep the finished page by the address and version of the record instead of by its bytes.',
  },
  'static-gzip': { least: 0.9 },
  'list-warm': { least: 0.9 },
  'list-cold': {
    least: 0.9,
    missed:
      'Ten counts for the filter panel, the list and its total are asked of the database for a filter that nobody asked for since the last change. What it would take: a projection of each tie’s keys in one row, so that all counts come from one pass.',
  },
  'api-warm': { least: 1 },
  'api-cold': {
    least: 0.6,
    missed:
      'The statements are the same; the rest is Prisma’s reading of rows into objects and their writing as resources. What it would take: to write the JSON of a line in SQL.',
  },
  'grown-list': {
    most: 1.5,
    missed:
      'A list of its first reader counts what its filter lets through, and its panel counts by ten dimensions: these grow with the record. What it would take: the projection named above for cold lists.',
  },
  'grown-list-again': { most: 1.5 },
  'grown-api-list': {
    most: 1.5,
    missed:
      'The page of ties does not grow; the total of a filter does, since it is counted. What it would take: totals kept by filter beyond a change that does not touch them.',
  },
  'grown-record': {
    most: 1.5,
    missed:
      'The page of a tie looks for its neighbours between the same two territories, of which there are ten times as many. What it would take: the first-level territories of a tie in its state, with an index.',
  },
  'grown-authority': { most: 1.5 },
  'grown-search': {
    most: 1.5,
    missed:
      'Words of three to five letters begin ten times as many names, and all of them are ordered by their number of ties before twenty are shown. What it would take: the number of ties kept with the words.',
  },
  'grown-statistics': { most: 12 },
  'grown-facets': { most: 12 },
  typing: {
    most: 60,
    missed:
      'Short beginnings are borne by thousands of names, which are ordered before the best are shown. What it would take: the order kept with the words.',
  },
  ...lighthouse,
  ...map,
  'lighthouse-map-performance': { least: 90 },
};

export type Verdict = 'met' | 'missed' | 'no aim';

export function judge({ id, value }: Figure): Verdict {
  const aim = aims[id];
  if (!aim) return 'no aim';
  return value >= (aim.least ?? Number.NEGATIVE_INFINITY) && value <= (aim.most ?? Number.POSITIVE_INFINITY)
    ? 'met'
    : 'missed';
}

/** The aim in words: "at least 0.9". */
export function wordsOf({ id, unit }: Figure): string {
  const { least, most } = aims[id] ?? {};
  const suffix = unit === 'ratio' || unit === 'score' ? '' : ` ${unit}`;
  if (least !== undefined) return `at least ${least}${suffix}`;
  return most === undefined ? '' : `at most ${most}${suffix}`;
}

/** A quarter worse than before is a loss; by how much a ratio got worse, 0 where it did not. */
export const MOST_LOST = 0.25;

/** What got a quarter worse, as sentences. Ratios alone are compared: other figures are those of a machine. */
export function lossesSince(before: readonly Figure[], now: readonly Figure[]): string[] {
  return now.flatMap((figure) => {
    const former = before.find(({ id }) => id === figure.id);
    if (figure.unit !== 'ratio' || !former) return [];
    const isGrowth = aims[figure.id]?.most !== undefined;
    const lost = isGrowth ? figure.value / former.value - 1 : 1 - figure.value / former.value;
    if (!(lost > MOST_LOST)) return [];
    return [`${figure.what}: ${figure.value.toFixed(2)} instead of ${former.value.toFixed(2)}`];
  });
}
