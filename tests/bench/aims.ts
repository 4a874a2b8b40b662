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
    ...[0, 1, 2].map((index) => [
      `map-${id}-visit-${index}`,
      {
        most: MAP_LIMITS.visit / 1000,
        missed:
          'Scripts are 203 kB of it, the framework’s most of all; with many ties the panel of filters, the twin map’s ties and the letters of their names come to it. What it would take: the panel sent when it is opened, and the twin map given by view as the world is.',
      },
    ]),
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
      'Next’s page has its markup from memory; a list of its first reader reads fifty ties with all that their lines say (nine queries), counts its panel and renders four thousand elements from them. What it would take: to keep each line by the version of its tie, so that a new filter reads only those that no other list has shown.',
  },
  'api-warm': { least: 1 },
  'api-cold': {
    least: 0.6,
    missed:
      'The statements are the same; the rest is Prisma’s reading of rows into objects and their writing as resources. Since the years of ties are kept both send a statement less, the slowest: more answers a second than before, of which the rest takes a larger part. What it would take: to write the JSON of a line in SQL.',
  },
  'grown-list': { most: 1.5 },
  'grown-list-again': { most: 1.5 },
  'grown-api-list': { most: 1.5 },
  'grown-record': { most: 1.5 },
  'grown-authority': { most: 1.5 },
  'grown-search': { most: 1.5 },
  'grown-statistics': { most: 12 },
  'grown-facets': { most: 12 },
  typing: {
    most: 60,
    missed:
      'A beginning such as “sa” is borne by tens of thousands of names, each read from an index before the best are shown, beside six thousand places of the gazetteer. What it would take: the best of each beginning of two letters kept.',
  },
  ...lighthouse,
  'lighthouse-home-performance': {
    least: 95,
    missed:
      'A phone with a processor four times slower on a line of 1.6 Mbit/s: three fonts and the scripts of the framework come before the page rests; runs differ by several points on a machine of two cores that serves and measures at once. What it would take: fewer faces of the fonts on a first visit.',
  },
  'lighthouse-list-performance': {
    least: 95,
    missed:
      'As the home page, and the panel of filters beside fifty ties are four thousand elements, which come once as a page and once more for the router. What it would take: the panel sent to a phone when it is opened.',
  },
  'lighthouse-map-performance': {
    least: 90,
    missed:
      'The map is drawn once its library, its basemap and its ties are there, 450 kB on a slow line, and the processor that is four times slower draws it for more than a second. What it would take: a picture of the first view made in Node, which the map replaces when it is touched.',
  },
  ...map,
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
