/** What stands in one cell. */
export type CellValue = {
  /** What is known; null where something is there of which nobody has told how much. */
  known: number | null;
  /** How many records there are of which nobody has told: they are in no sum. */
  untold: number;
};

/** A line of either direction: null is what nobody told of the dimension. */
export type LineKey = string | null;

export type CrossCell = { row: LineKey; column: LineKey; value: CellValue };
export type LineTotal = { key: LineKey; value: CellValue };

/**
 * A table of two dimensions. A record with two themes or two regions is in both lines, so lines do not add up: every
 * total is counted by itself.
 */
export type CrossTable = {
  rows: LineTotal[];
  columns: LineTotal[];
  cells: CrossCell[];
  total: CellValue;
};

export const nothing: CellValue = { known: 0, untold: 0 };

const idOf = (key: LineKey) => key ?? '\u0000';

/** Finds cells by their lines; a combination that no record has is zero, never unknown. */
export function cellReader(table: CrossTable): (row: LineKey, column: LineKey) => CellValue {
  const cells = new Map(
    table.cells.map(({ row, column, value }) => [`${idOf(row)}\n${idOf(column)}`, value]),
  );
  return (row, column) => cells.get(`${idOf(row)}\n${idOf(column)}`) ?? nothing;
}

/** The part that a cell has of its base, 0 to 1; null where either is not known or the base is nothing. */
export function shareOf(value: CellValue, base: CellValue): number | null {
  if (value.known === null || base.known === null || base.known === 0) return null;
  return value.known / base.known;
}

/** By what rows are ordered: as they stand, by their total, or by one column. */
export type RowOrder =
  | { by: 'given' }
  | { by: 'total'; down: boolean }
  | { by: 'column'; column: LineKey; down: boolean };

/**
 * Rows in the order asked for, those pinned before the others; equals stay in the order given, what is not known comes
 * last in either direction.
 */
export function ordered(table: CrossTable, order: RowOrder, pinned: readonly LineKey[] = []): CrossTable {
  const read = cellReader(table);
  const measure = ({ key, value }: LineTotal): number | null =>
    order.by === 'given' ? 0 : order.by === 'total' ? value.known : read(key, order.column).known;
  const sorted =
    order.by === 'given'
      ? table.rows
      : table.rows.toSorted((one, other) => compare(measure(one), measure(other), order.down));
  const isPinned = ({ key }: LineTotal) => pinned.includes(key);
  return { ...table, rows: [...sorted.filter(isPinned), ...sorted.filter((row) => !isPinned(row))] };
}

function compare(one: number | null, other: number | null, down: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return down ? other - one : one - other;
}
