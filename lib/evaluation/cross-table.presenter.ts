import type { PartnershipFilter } from '../filter/filter.schema';
import { addressOf } from '../filter/filter-address';
import type { LabelReader } from '../filter/filter-labels';
import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import { cellFilter } from '../statistics/cell.rules';
import { cellLabel } from '../statistics/cell-label';
import type { Tabulated } from '../statistics/statistics.schema';
import type { CrossTableOptions } from './cross-table.options';
import { type CellValue, type CrossTable, cellReader, type LineKey, shareOf } from './cross-table.rules';
import { budgetCurrency, type Measure } from './measure.sql';

export type CrossLine = {
  key: LineKey;
  label: string;
  lang: string | null;
  /** A row below another: a département below its region. */
  isBelow: boolean;
};

export type CrossCellView = {
  value: number | null;
  /** As it is read: "·" where there is nothing, "?" where nobody told. */
  text: string;
  /** In words, for who hears it. */
  spoken: string;
  share: string | null;
  filter: PartnershipFilter;
};

export type CrossTableView = {
  rows: (CrossLine & { cells: CrossCellView[]; total: CrossCellView })[];
  columns: CrossLine[];
  totals: CrossCellView[];
  total: CrossCellView;
};

export type CrossTableInput = {
  table: CrossTable;
  filter: PartnershipFilter;
  options: CrossTableOptions;
  reader: LabelReader;
  /** Keys of rows that lie below another row. */
  below: ReadonlySet<string>;
  t: Translate;
};

/** A cross-table in words and figures; each cell with the filter that lets through what it counts. */
export function presentCrossTable(input: CrossTableInput): CrossTableView {
  const { table, filter, options, reader, below, t } = input;
  const read = cellReader(table);
  const line = (dimension: Tabulated, key: LineKey): CrossLine => {
    const name = cellLabel(reader, dimension, key);
    return {
      key,
      label: name?.text ?? t(`untold.${dimension}`),
      lang: name?.lang ?? null,
      isBelow: key !== null && below.has(key),
    };
  };
  const format = figures(reader.locale, options.measure, t);
  const columns = table.columns.map(({ key }) => line(options.columns, key));
  const cell = (value: CellValue, bases: Bases, keys: Parameters<typeof cellFilter>[1]): CrossCellView => ({
    ...format(value, keys.length > 0),
    share: options.share === 'none' ? null : format.share(shareOf(value, bases[options.share])),
    filter: cellFilter(filter, keys),
  });
  const ofRow = (key: LineKey) => ({ dimension: options.rows, key });
  const ofColumn = (key: LineKey) => ({ dimension: options.columns, key });
  return {
    columns,
    rows: table.rows.map((row) => ({
      ...line(options.rows, row.key),
      cells: table.columns.map((column) =>
        cell(read(row.key, column.key), { row: row.value, column: column.value, total: table.total }, [
          ofRow(row.key),
          ofColumn(column.key),
        ]),
      ),
      total: cell(row.value, { row: row.value, column: table.total, total: table.total }, [ofRow(row.key)]),
    })),
    totals: table.columns.map((column) =>
      cell(column.value, { row: table.total, column: column.value, total: table.total }, [
        ofColumn(column.key),
      ]),
    ),
    total: cell(table.total, { row: table.total, column: table.total, total: table.total }, []),
  };
}

type Bases = Record<'row' | 'column' | 'total', CellValue>;

/** Figures as they are read in a language. */
function figures(locale: Locale, measure: Measure, t: Translate) {
  const number =
    measure === 'budget'
      ? new Intl.NumberFormat(locale, {
          style: 'currency',
          currency: budgetCurrency,
          maximumFractionDigits: 0,
        })
      : new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const format = ({ known, untold }: CellValue, isCell: boolean) => {
    if (known === null) return { value: null, text: '?', spoken: t('spoken.unknown', { count: untold }) };
    const more = untold > 0 ? ` + ${new Intl.NumberFormat(locale).format(untold)} ?` : '';
    if (known === 0 && untold === 0)
      return { value: 0, text: isCell ? '·' : number.format(0), spoken: t('spoken.none') };
    const spoken =
      untold > 0 ? t('spoken.partly', { figure: number.format(known), count: untold }) : number.format(known);
    return { value: known, text: number.format(known) + more, spoken };
  };
  return Object.assign(format, {
    share: (share: number | null): string | null => (share === null ? null : percent.format(share)),
  });
}

/** The list of ties behind a cell. */
export const listBehind = (locale: Locale, filter: PartnershipFilter) =>
  addressOf({ path: `/${locale}/partnerships` }, filter);
