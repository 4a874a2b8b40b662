import type { BarChart, Tone } from '../chart/chart';
import { derivedStatuses } from '../partnership/partnership.rules';
import { type CrossTableOptions, crossTableOptions } from './cross-table.options';
import { type CrossCellView, type CrossTableView, listBehind } from './cross-table.presenter';
import { crossTableFor } from './cross-table-page.service';
import { type Exhibit, type ExhibitAsk, type ExhibitCell, exhibit } from './exhibit';

/** Most parts of a bar that can still be told apart. */
const MOST_PARTS = 5;
/** Most bars that are still read: the first of the table. */
const MOST_BARS = 30;

/** A cross-table as an exhibit: what the page of tables shows, for reports and files. */
export const crossTableExhibit = exhibit<CrossTableOptions>({
  namespace: 'evaluation',
  options: crossTableOptions,
  make: async (ask) => toExhibit(await crossTableFor(ask), ask),
});

/** The same view as an exhibit of whatever name. */
export function toExhibit(
  view: CrossTableView,
  { locale, options, t, v }: ExhibitAsk<CrossTableOptions>,
  title = titleOf(options, t),
): Exhibit {
  const cellOf = ({ value, text, share, filter }: CrossCellView): ExhibitCell => ({
    value,
    text: share === null ? text : `${text} (${share})`,
    // Nothing there, nothing to open.
    href: options.measure === 'ties' && value !== 0 ? listBehind(locale, filter) : null,
  });
  const name = (label: string, lang: string | null): ExhibitCell => ({ value: label, text: label, lang });
  return {
    kind: 'cross-table',
    title,
    table: {
      caption: title,
      columns: [
        { key: 'row', label: t(`dimension.${options.rows}`), kind: 'text' },
        ...view.columns.map(({ key, label, lang }) => ({
          key: key ?? '?',
          label,
          lang,
          kind: 'number' as const,
        })),
        { key: 'total', label: t('table.total'), kind: 'number' },
      ],
      rows: [
        ...view.rows.map(({ key, label, lang, isBelow, cells, total }) => ({
          key: key ?? '?',
          cells: [name(isBelow ? `— ${label}` : label, lang), ...cells.map(cellOf), cellOf(total)],
        })),
        {
          key: 'total',
          isTotal: true as const,
          cells: [name(t('table.all'), null), ...view.totals.map(cellOf), cellOf(view.total)],
        },
      ],
    },
    chart: chartOf(view, options, t, v),
    notes: [
      t('note.notAdding'),
      ...(view.rows.length > MOST_BARS ? [t('note.mostBars', { count: MOST_BARS })] : []),
      ...(options.measure === 'budget' ? [t('note.budget')] : []),
      ...(options.rows === 'decade' || options.columns === 'decade' ? [t('note.decade')] : []),
    ],
    sources: [],
  };
}

const titleOf = ({ rows, columns, measure }: CrossTableOptions, t: ExhibitAsk['t']) =>
  t('table.titleOf', {
    measure: t(`measure.${measure}`),
    rows: t(`dimension.${rows}`).toLowerCase(),
    columns: t(`dimension.${columns}`).toLowerCase(),
  });

const isStatus = (key: string): key is Tone & (typeof derivedStatuses)[number] =>
  (derivedStatuses as readonly string[]).includes(key);

/** Bars of the rows: in parts where the columns are few and each tie is in one of them, whole otherwise. */
function chartOf(
  { rows, columns }: CrossTableView,
  { columns: dimension, measure }: CrossTableOptions,
  t: ExhibitAsk['t'],
  v: ExhibitAsk['v'],
): BarChart | null {
  const bars = rows.filter(({ isBelow }) => !isBelow).slice(0, MOST_BARS);
  if (bars.length === 0) return null;
  const inParts = ['status', 'stage', 'freshness'].includes(dimension) && columns.length <= MOST_PARTS;
  const unit = t(`measure.${measure}`);
  if (!inParts)
    return {
      type: 'bars',
      unit,
      parts: [{ key: 'total', label: unit, tone: 'first' }],
      bars: bars.map(({ label, total }) => ({ label, values: { total: total.value ?? 0 } })),
    };
  const others: Tone[] = ['first', 'second', 'third', 'quiet'];
  const parts = columns.map(({ key, label }, index) => {
    const code = key ?? '?';
    return {
      key: code,
      label: isStatus(code) ? v(`status.${code}`) : label,
      tone: isStatus(code) ? code : (others[index] ?? 'quiet'),
    };
  });
  return {
    type: 'bars',
    unit,
    parts,
    bars: bars.map(({ label, cells }) => ({
      label,
      values: Object.fromEntries(parts.map(({ key }, index) => [key, cells[index]?.value ?? 0])),
    })),
  };
}
