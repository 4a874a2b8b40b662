import { z } from 'zod';
import type { FilterProblem } from '../filter/filter.schema';
import { cellsAcross } from './cell-box';
import type { CellBox } from './map.view';
import { parseSelected } from './map-address';

/** What is asked of the map's data beside the filters. */
export type MapQuery =
  | { kind: 'all' }
  /** Ties between France and a country, ISO 3166-1. */
  | { kind: 'across'; country: string }
  /** A tie, or a place with all its ties, by slug. */
  | { kind: 'held'; tie: string | null; place: string | null }
  /** The ties of a cluster, by its name in a version of the record. */
  | { kind: 'cluster'; half: number; cluster: number; version: string }
  | { kind: 'view'; half: number; box: CellBox };

/** Parameters that the map's data know and its page does not. */
export const mapQueryParameters = ['across', 'tie', 'place', 'cluster', 'of', 'zoom', 'box'] as const;
type Parameter = (typeof mapQueryParameters)[number];

/** Cells that the widest screens need, and a few more. */
const MOST_CELLS = 32;

const slug = z.string().refine((value) => parseSelected(`place.${value}`) !== null);
const zoom = z
  .string()
  .regex(/^\d{1,2}(\.5)?$/)
  .transform(Number)
  .refine((half) => half <= 11);
const box = z
  .string()
  .regex(/^\d{1,4}(,\d{1,4}){3}$/)
  .transform((value) => value.split(',').map(Number) as unknown as CellBox);
const country = z.string().regex(/^[A-Z]{2}$/);

const all = z.strictObject({}).transform((): MapQuery => ({ kind: 'all' }));
const across = z
  .strictObject({ across: country })
  .transform((query): MapQuery => ({ kind: 'across', country: query.across }));
const tie = z
  .strictObject({ tie: slug })
  .transform((query): MapQuery => ({ kind: 'held', tie: query.tie, place: null }));
const place = z
  .strictObject({ place: slug })
  .transform((query): MapQuery => ({ kind: 'held', tie: null, place: query.place }));
const cluster = z
  .strictObject({
    cluster: z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number),
    of: z.string().regex(/^[\w.-]{1,60}$/),
    zoom,
  })
  .transform(
    (query): MapQuery => ({
      kind: 'cluster',
      half: query.zoom,
      cluster: query.cluster,
      version: query.of,
    }),
  );
const view = z
  .strictObject({ zoom, box })
  .refine((query) => isInWorld(query.zoom, query.box), { path: ['box'] })
  .transform((query): MapQuery => ({ kind: 'view', half: query.zoom, box: query.box }));

/** The one that is meant is known by what it alone bears. */
const kinds: readonly [Parameter, z.ZodType<MapQuery>][] = [
  ['across', across],
  ['tie', tie],
  ['place', place],
  ['cluster', cluster],
  ['of', cluster],
  ['zoom', view],
  ['box', view],
];

/** What is asked beside the filters, or what of it cannot be read. */
export function parseMapQuery(
  query: URLSearchParams,
): { asked: MapQuery; problems: [] } | { asked: null; problems: FilterProblem[] } {
  const given = mapQueryParameters.filter((parameter) => query.has(parameter));
  const repeated = given.filter((parameter) => query.getAll(parameter).length > 1);
  if (repeated.length > 0) return refused(query, repeated, 'repeated');
  const schema = kinds.find(([parameter]) => given.includes(parameter))?.[1] ?? all;
  const { success, data, error } = schema.safeParse(
    Object.fromEntries(given.map((parameter) => [parameter, query.get(parameter)])),
  );
  if (success) return { asked: data, problems: [] };
  const wrong = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])],
  );
  return refused(query, [...new Set(wrong)], 'unknown_value');
}

function refused(query: URLSearchParams, wrong: readonly string[], code: 'repeated' | 'unknown_value') {
  const problems = wrong.map((parameter) => ({
    parameter,
    code,
    value: query.getAll(parameter).join(', ').slice(0, 60),
  }));
  return { asked: null, problems };
}

function isInWorld(half: number, [left, top, right, bottom]: CellBox): boolean {
  const n = cellsAcross(half);
  const [across, down] = [right - left, bottom - top];
  return (
    left < n &&
    across > 0 &&
    across <= Math.min(n, MOST_CELLS) &&
    down > 0 &&
    bottom <= n &&
    down <= MOST_CELLS
  );
}
