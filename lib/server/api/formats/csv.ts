import { stringify } from 'csv-stringify/sync';
import type { Column } from './table';

/** By this mark spreadsheets know that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINES_PER_CHUNK = 100;

const line = (cells: readonly unknown[]) =>
  stringify([cells], {
    record_delimiter: '\r\n',
    cast: { boolean: String },
    // A cell that begins with = + - @ would be taken for a formula: an apostrophe is put before it.
    escape_formulas: true,
  });

/** RFC 4180 in UTF-8, a line at a time as its row comes; cells that a spreadsheet would compute are made harmless. */
export async function* csv<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
  let lines = [BYTE_ORDER_MARK, line(columns.map(({ name }) => name))];
  for await (const row of rows) {
    lines.push(line(columns.map(({ value }) => value(row))));
    if (lines.length < LINES_PER_CHUNK) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}
