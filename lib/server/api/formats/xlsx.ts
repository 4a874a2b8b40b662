import { writeXlsxStream } from 'hucre/xlsx';
import type { Column } from './table';

/** A workbook of one sheet with its head frozen, written while the rows come. Text stays text: nothing in it is a formula. */
export async function* xlsx<Row>(
  sheet: string,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<Uint8Array> {
  const cells = async function* () {
    for await (const row of rows) yield columns.map(({ value }) => value(row));
  };
  const options = {
    name: sheet,
    columns: columns.map(({ name }) => ({ header: name })),
    freezePane: { rows: 1 },
  };
  for await (const chunk of writeXlsxStream(cells(), options) as unknown as AsyncIterable<Uint8Array>)
    yield chunk;
}
