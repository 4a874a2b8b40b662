import { NO_NETWORK, NO_THEME, type PartnershipFilter } from '../filter/filter.schema';
import type { Tabulated } from './statistics.schema';

/** Years of a decade, by its first: `1980` is 1980 to 1989. There is no year 0. */
const yearsOf = (decade: string) => ({ first: Math.max(1, Number(decade)), last: Number(decade) + 9 });

/** What one dimension's key asks for beside a filter; years are those that filter and decade share. */
function asked(
  filter: PartnershipFilter,
  dimension: Tabulated,
  key: string | null,
): Partial<PartnershipFilter> {
  if (dimension === 'decade') {
    if (key === null) return { undated: true };
    const { first, last } = yearsOf(key);
    return { from: Math.max(filter.from ?? first, first), to: Math.min(filter.to ?? last, last) };
  }
  if (key !== null) return { [dimension]: [key] };
  if (dimension === 'theme') return { theme: [NO_THEME] };
  if (dimension === 'network') return { network: [NO_NETWORK] };
  // In no other dimension is anything unknown: every tie has parties with a kind and a place, a stage, a status …
  return {};
}

/** The filter that lets through exactly the ties of one cell of a table made under a filter. */
export function cellFilter(
  filter: PartnershipFilter,
  keys: readonly { dimension: Tabulated; key: string | null }[],
): PartnershipFilter {
  return Object.assign({}, filter, ...keys.map(({ dimension, key }) => asked(filter, dimension, key)));
}

/** A pair as cells name it: France first, else by the alphabet. */
export function canonicalPair(pair: string): string {
  const [one = '', other = ''] = pair.split('-');
  const turned = other === 'FR' || (one !== 'FR' && other < one);
  return turned ? `${other}-${one}` : pair;
}
