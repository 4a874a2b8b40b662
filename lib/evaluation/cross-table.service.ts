import { emptyFilter, type PartnershipFilter } from '../filter/filter.schema';
import type { Tabulated } from '../statistics/statistics.schema';
import { measureBy } from './cross-table.repository';
import { type CrossTable, type LineTotal, nothing } from './cross-table.rules';
import type { Measure } from './measure.sql';

/** The table of a measure by two dimensions under a filter, its lines in the order of their keys. */
export async function crossTable(
  filter: PartnershipFilter,
  [rows, columns]: readonly [Tabulated, Tabulated],
  measure: Measure,
): Promise<CrossTable> {
  const { sort, page, pageSize } = emptyFilter;
  const counted = { ...filter, sort, page, pageSize };
  const [cells, ofRows, ofColumns, total] = await Promise.all([
    measureBy(counted, [rows, columns], measure),
    measureBy(counted, [rows], measure),
    measureBy(counted, [columns], measure),
    measureBy(counted, [], measure),
  ]);
  const lines = (found: typeof ofRows): LineTotal[] =>
    found.map(({ keys, value }) => ({ key: keys[0] ?? null, value }));
  return {
    rows: lines(ofRows),
    columns: lines(ofColumns),
    cells: cells.map(({ keys, value }) => ({ row: keys[0] ?? null, column: keys[1] ?? null, value })),
    total: total[0]?.value ?? nothing,
  };
}
