import { filterNamesBySlug, themeTree } from '../filter/filter.repository';
import type { FilterNames } from '../filter/filter-labels';
import type { Tabulated } from '../statistics/statistics.schema';
import { territoryNames } from '../territory/territory-names.service';
import type { LineKey } from './cross-table.rules';

/** Names of what the keys of dimensions stand for. */
export async function lineNames(
  lines: readonly { dimension: Tabulated; keys: readonly LineKey[] }[],
): Promise<FilterNames> {
  const keys = (wanted: Tabulated) =>
    lines.flatMap(({ dimension, keys: given }) =>
      dimension === wanted ? given.filter((key) => key !== null) : [],
    );
  const [territories, themes, named] = await Promise.all([
    territoryNames([...new Set(keys('region'))]),
    themeTree(),
    filterNamesBySlug([], keys('network')),
  ]);
  return { territories, themes, ...named };
}
