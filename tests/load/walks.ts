import type { Visitor } from '../e2e/support/visitor';
import type { Known } from './record';
import type { Samples } from './samples';

const locales = ['fr', 'en', 'zh', 'ko'] as const;
const countries = ['CN', 'KR'];
const words = ['lyon', 'chengdu', 'bretagne', '경주', '丽江', 'culture', 'seoul', 'jumelage'];

/** A number that looks like chance and is the same in every run. @param below exclusive */
export type Chance = (below: number) => number;

/** Numbers in a fixed order of their own for each walker (Park and Miller's generator). */
export function chanceOf(seed: number): Chance {
  let state = (seed * 7_919 + 1) % 2_147_483_647;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

type Walk = { kind: string; type: string; path(known: Known, chance: Chance): string };

const one = <T>(list: readonly T[], chance: Chance) => list[chance(list.length)] as T;
const html = 'text/html';

/** A country and a page of its ties that is there. */
function aPage({ pages }: Known, chance: Chance): string {
  const { country, last } = one(pages, chance);
  return `country=${country}&page=${1 + chance(Math.min(last, 3))}`;
}

/** What readers do; the more often a kind stands here, the more often it is done. */
export const walks: readonly Walk[] = [
  { kind: 'home', type: html, path: (_, c) => `/${one(locales, c)}` },
  { kind: 'list', type: html, path: (_, c) => `/${one(locales, c)}/partnerships` },
  {
    kind: 'filtered list',
    type: html,
    path: (known, c) => `/${one(locales, c)}/partnerships?${aPage(known, c)}`,
  },
  {
    kind: 'record',
    type: html,
    path: ({ ties }, c) => `/${one(locales, c)}/partnerships/${one(ties, c)}`,
  },
  {
    kind: 'record',
    type: html,
    path: ({ authorities }, c) => `/${one(locales, c)}/authorities/${one(authorities, c)}`,
  },
  {
    kind: 'search',
    type: html,
    path: (_, c) => `/${one(locales, c)}/search?q=${encodeURIComponent(one(words, c))}`,
  },
  { kind: 'map', type: html, path: (_, c) => `/${one(locales, c)}/map` },
  {
    kind: 'map data',
    type: 'application/json',
    path: (_, c) => `/${one(locales, c)}/map/data?country=${one(countries, c)}`,
  },
  {
    kind: 'map view',
    type: 'application/json',
    // Views of a phone around Europe, at the zooms at which a world map is read.
    path: (_, c) =>
      `/${one(locales, c)}/map/data?zoom=${3 + c(3) / 2}&box=${[3, 2, 5 + c(3), 3 + c(3)].join()}`,
  },
  {
    kind: 'map in hand',
    type: 'application/json',
    path: ({ ties }, c) => `/${one(locales, c)}/map/data?tie=${one(ties, c)}`,
  },
  {
    kind: 'API',
    type: 'application/json',
    path: (known, c) => `/api/v1/partnerships?${aPage(known, c)}`,
  },
  { kind: 'statistics', type: 'application/json', path: () => '/api/v1/statistics?by=status' },
  {
    kind: 'export',
    type: 'text/csv',
    path: (_, c) => `/api/v1/partnerships?format=csv&country=${one(countries, c)}`,
  },
];

/** Does one walk and checks that what came is what was asked for, whole. */
export function walk(
  visitor: Visitor,
  { kind, type, path }: Walk,
  known: Known,
  chance: Chance,
  into: Samples,
) {
  const asked = path(known, chance);
  return into.time(kind, async () => {
    const { status, headers, body } = await visitor.get(asked);
    if (status !== 200) throw new Error(`${status} at ${asked}`);
    if (!headers.get('content-type')?.startsWith(type))
      throw new Error(`${headers.get('content-type')} at ${asked}`);
    if (type === html && !body.trimEnd().endsWith('</html>')) throw new Error(`a torn page at ${asked}`);
  });
}
