import { stringify } from 'csv-stringify/sync';
import type { Translate } from '../i18n/translate';
import type { FigurePart } from './report-document';

/** By this mark spreadsheets know that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The table of a figure alone, RFC 4180 in UTF-8: an empty cell where there is nothing, a word where nobody told. Cells
 * that a spreadsheet would compute are made harmless.
 */
export function figureCsv({ table }: FigurePart, t: Translate): string {
  const lines = [
    table.columns.map(({ label }) => label),
    ...table.rows.map(({ cells }) =>
      cells.map(({ value, text }) => value ?? (text === '·' || text === '' ? '' : t('file.unknownCell'))),
    ),
  ];
  return (
    BYTE_ORDER_MARK +
    stringify(lines, {
      record_delimiter: '\r\n',
      // A number that is negative is a number; a text that begins with = + - @ would be taken for a formula.
      cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
      escape_formulas: true,
    })
  );
}
