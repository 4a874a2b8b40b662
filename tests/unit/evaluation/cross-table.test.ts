import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CellValue,
  type CrossTable,
  cellReader,
  nothing,
  ordered,
  shareOf,
} from '@/lib/evaluation/cross-table.rules';

const of = (known: number | null, untold = 0): CellValue => ({ known, untold });

/** Ties by region and status, as they might be: one tie lies in two regions. */
const table: CrossTable = {
  rows: [
    { key: 'FR-BRE', value: of(3) },
    { key: 'FR-OCC', value: of(5) },
    { key: null, value: of(1) },
  ],
  columns: [
    { key: 'ACTIVE', value: of(6) },
    { key: 'DORMANT', value: of(2) },
  ],
  cells: [
    { row: 'FR-BRE', column: 'ACTIVE', value: of(3) },
    { row: 'FR-OCC', column: 'ACTIVE', value: of(3) },
    { row: 'FR-OCC', column: 'DORMANT', value: of(2) },
    { row: null, column: 'ACTIVE', value: of(1) },
  ],
  total: of(8),
};

describe('a cross-table', () => {
  it('tells nothing there from nothing told', () => {
    const read = cellReader(table);
    expect(read('FR-BRE', 'DORMANT')).toEqual(nothing);
    expect(read(null, 'ACTIVE')).toEqual(of(1));
    const money = cellReader({ ...table, cells: [{ row: 'FR-BRE', column: 'ACTIVE', value: of(null, 2) }] });
    expect(money('FR-BRE', 'ACTIVE')).toEqual({ known: null, untold: 2 });
  });

  it('gives shares of what is known and of nothing else', () => {
    expect(shareOf(of(3), of(8))).toBe(0.375);
    expect(shareOf(of(null, 1), of(8))).toBeNull();
    expect(shareOf(of(0), of(0))).toBeNull();
    expect(shareOf(of(0), of(8))).toBe(0);
  });

  it('is ordered by a total or a column, what is not known last in either direction', () => {
    const keys = (given: CrossTable) => given.rows.map(({ key }) => key);
    expect(keys(ordered(table, { by: 'total', down: true }))).toEqual(['FR-OCC', 'FR-BRE', null]);
    expect(keys(ordered(table, { by: 'column', column: 'DORMANT', down: true }))).toEqual([
      'FR-OCC',
      'FR-BRE',
      null,
    ]);
    const unknown = { ...table, rows: [{ key: 'X', value: of(null, 1) }, ...table.rows] };
    for (const down of [true, false]) expect(keys(ordered(unknown, { by: 'total', down })).at(-1)).toBe('X');
    expect(keys(ordered(table, { by: 'total', down: true }, [null]))).toEqual([null, 'FR-OCC', 'FR-BRE']);
  });

  it('keeps every cell when it is put in order', () => {
    const key = fc.option(fc.constantFrom('A', 'B', 'C', 'D'));
    const value = fc.record({ known: fc.option(fc.nat(50)), untold: fc.nat(5) });
    const cells = fc.uniqueArray(fc.record({ row: key, column: key, value }), {
      selector: ({ row, column }) => `${row} ${column}`,
    });
    const lines = fc.uniqueArray(fc.record({ key, value }), { selector: (line) => String(line.key) });
    const tables = fc.record({ rows: lines, columns: lines, cells, total: value });
    fc.assert(
      fc.property(tables, fc.boolean(), (given, down) => {
        const sorted = ordered(given, { by: 'total', down }, ['B']);
        expect(new Set(sorted.rows)).toEqual(new Set(given.rows));
        const [read, again] = [cellReader(given), cellReader(sorted)];
        for (const row of given.rows)
          for (const column of given.columns)
            expect(again(row.key, column.key)).toEqual(read(row.key, column.key));
      }),
    );
  });
});
