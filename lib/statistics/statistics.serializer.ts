import type { PartnershipFilter } from '../filter/filter.schema';
import { cellFilter } from './cell.rules';
import type { Cell } from './statistics.repository';
import type { By, CellResource, Tabulated } from './statistics.schema';

const keysOf = (by: By, cell: Cell) =>
  by.flatMap((dimension, index) => (dimension ? [{ dimension, key: cell.keys[index] ?? null }] : []));

/** @param listOf the address of the list of ties under a filter */
export function cellResource(
  cell: Cell,
  by: By,
  filter: PartnershipFilter,
  listOf: (filter: PartnershipFilter) => string,
): CellResource {
  const keys = keysOf(by, cell);
  return {
    ...(Object.fromEntries(keys.map(({ dimension, key }) => [dimension, key])) as Record<
      Tabulated,
      string | null
    >),
    count: cell.count,
    href: listOf(cellFilter(filter, keys)),
  };
}
