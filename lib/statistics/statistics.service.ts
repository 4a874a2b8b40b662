import { emptyFilter, type PartnershipFilter } from '../filter/filter.schema';
import { countTies } from '../partnership/partnership-list.service';
import { cellKeysOf } from './cell-keys.sql';
import { type Cell, countTiesBy } from './statistics.repository';
import type { By, Tabulated } from './statistics.schema';

export type Table = { total: number; cells: Cell[] };

/** Ties under a filter counted by one or two dimensions, and how many they are in all. */
export async function tabulate(filter: PartnershipFilter, by: By): Promise<Table> {
  const { sort, page, pageSize } = emptyFilter;
  const counted = { ...filter, sort, page, pageSize };
  const [total, cells] = await Promise.all([
    countTies(counted),
    countTiesBy(counted, by, (dimension) => cellKeysOf(dimension as Tabulated, counted, true)),
  ]);
  return { total, cells };
}
