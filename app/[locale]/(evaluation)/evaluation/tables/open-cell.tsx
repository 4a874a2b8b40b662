import { getTranslations } from 'next-intl/server';
import { CellPanel } from '@/components/evaluation/cell-panel';
import { unitsBehind } from '@/lib/evaluation/cell-units.service';
import { type CrossTableOptions, keyToText } from '@/lib/evaluation/cross-table.options';
import { type CrossTableView, listBehind } from '@/lib/evaluation/cross-table.presenter';
import type { LineKey } from '@/lib/evaluation/cross-table.rules';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';

export type Opened = { row: LineKey | undefined; column: LineKey | undefined };

/** The cell that an address opens, "FR-OCC~DORMANT", "*" for the whole of a line; null where there is no such cell. */
export function readCell(text: string | null, { rows, columns }: CrossTableView): Opened | null {
  const [row, column] = (text ?? '').split('~');
  if (row === undefined || column === undefined) return null;
  const found = (lines: readonly { key: LineKey }[], wanted: string) =>
    wanted === '*' ? { key: undefined } : lines.find(({ key }) => keyToText(key) === wanted);
  const [ofRow, ofColumn] = [found(rows, row), found(columns, column)];
  return ofRow && ofColumn ? { row: ofRow.key, column: ofColumn.key } : null;
}

type Props = {
  locale: Locale;
  options: CrossTableOptions;
  view: CrossTableView;
  open: Opened;
  closeHref: string;
  t: Translate;
  v: Translate;
};

/** What the open cell counts, by name. */
export async function OpenCell({ locale, options, view, open, closeHref, t, v }: Props) {
  const row = view.rows.find(({ key }) => key === open.row);
  const at = view.columns.findIndex(({ key }) => key === open.column);
  const cells = open.row === undefined ? view.totals : row?.cells;
  const total = open.row === undefined ? view.total : row?.total;
  const cell = (open.column === undefined ? total : cells?.[at]) ?? view.total;
  const list = (await getTranslations({ locale, namespace: 'list' })) as Translate;
  const units = await unitsBehind({ locale, measure: options.measure, filter: cell.filter, list, v });
  const title = [
    open.row === undefined ? null : row?.label,
    open.column === undefined ? null : view.columns[at]?.label,
  ]
    .filter(Boolean)
    .join(' × ');
  return (
    <CellPanel
      title={title || t('table.all')}
      figure={t('cell.figure', { measure: t(`measure.${options.measure}`), figure: cell.text })}
      units={units}
      listHref={listBehind(locale, cell.filter)}
      closeHref={closeHref}
      t={t}
    />
  );
}
