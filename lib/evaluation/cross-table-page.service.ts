import type { PartnershipFilter } from '../filter/filter.schema';
import type { LabelReader } from '../filter/filter-labels';
import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import { cellLabel } from '../statistics/cell-label';
import { type CrossTableOptions, keysIn, orderOf } from './cross-table.options';
import { type CrossTableView, presentCrossTable } from './cross-table.presenter';
import { measureBy } from './cross-table.repository';
import { type CrossTable, type LineKey, type LineTotal, ordered } from './cross-table.rules';
import { crossTable } from './cross-table.service';
import { lineNames } from './line-names.service';
import { codesBelow } from './territory-below.repository';

export type CrossTableAsk = {
  locale: Locale;
  filter: PartnershipFilter;
  options: CrossTableOptions;
  t: Translate;
  f: Translate;
  v: Translate;
};

/** The cross-table that an address asks for: counted, ordered, unfolded and in words. */
export async function crossTableFor({
  locale,
  filter,
  options,
  t,
  f,
  v,
}: CrossTableAsk): Promise<CrossTableView> {
  const { rows, columns, measure } = options;
  const counted = shownOf(await crossTable(filter, [rows, columns], measure), options);
  const unfolded = rows === 'region' ? await unfold(counted, filter, options) : [];
  const names = await lineNames([
    {
      dimension: rows,
      keys: [...counted.rows, ...unfolded.flatMap(({ lines }) => lines)].map(({ key }) => key),
    },
    { dimension: columns, keys: counted.columns.map(({ key }) => key) },
  ]);
  const reader: LabelReader = { locale, t: f, v, names };
  const table = ordered(inReadingOrder(counted, options, reader), orderOf(options), keysIn(options.pin));
  return presentCrossTable({
    ...{ filter, options, reader, t },
    table: {
      ...table,
      rows: table.rows.flatMap((row) => [
        row,
        ...(unfolded.find(({ above }) => above === row.key)?.lines ?? []),
      ]),
      cells: [...table.cells, ...unfolded.flatMap(({ cells }) => cells)],
    },
    below: new Set(unfolded.flatMap(({ lines }) => lines.flatMap(({ key }) => key ?? []))),
  });
}

/** Without the regions of other countries than the one asked for. */
function shownOf(table: CrossTable, { rows, columns, within }: CrossTableOptions): CrossTable {
  const shown = (dimension: CrossTableOptions['rows'], lines: LineTotal[]) =>
    dimension === 'region' && within !== '' ? lines.filter(({ key }) => key?.startsWith(within)) : lines;
  return { ...table, rows: shown(rows, table.rows), columns: shown(columns, table.columns) };
}

type Unfolded = { above: string; lines: LineTotal[]; cells: CrossTable['cells'] };

/** The rows below the regions that stand open: what lies in each of their own areas. */
async function unfold(
  { rows }: CrossTable,
  filter: PartnershipFilter,
  { open, columns, measure }: CrossTableOptions,
): Promise<Unfolded[]> {
  const wanted = keysIn(open).filter((key): key is string =>
    rows.some((row) => key !== null && row.key === key),
  );
  const below = await codesBelow(wanted);
  return Promise.all(
    [...below].map(async ([above, region]) => {
      const within = { ...filter, region };
      const [lines, cells] = await Promise.all([
        measureBy(within, ['region'], measure),
        measureBy(within, ['region', columns], measure),
      ]);
      return {
        above,
        lines: lines.map(({ keys, value }) => ({ key: keys[0] ?? null, value })),
        cells: cells.map(({ keys, value }) => ({ row: keys[0] ?? null, column: keys[1] ?? null, value })),
      };
    }),
  );
}

/** Vocabularies that have an order of their own; everything else goes by its name. */
const ownOrder: Partial<Record<string, readonly string[]>> = {
  status: ['ACTIVE', 'DORMANT', 'SUSPENDED', 'DISPUTED', 'NOT_REPORTED'],
  stage: ['IN_DISCUSSION', 'SIGNED', 'ENDED'],
  freshness: ['UP_TO_DATE', 'TO_BE_CONFIRMED', 'STALE', 'UNVERIFIED'],
};

/** Lines as a reader looks for them: vocabularies and decades in their own order, names by the alphabet, untold last. */
function inReadingOrder(
  table: CrossTable,
  { rows, columns }: CrossTableOptions,
  reader: LabelReader,
): CrossTable {
  const collator = new Intl.Collator(reader.locale);
  const sorted = (lines: LineTotal[], dimension: CrossTableOptions['rows']) => {
    const own = ownOrder[dimension];
    const place = (key: LineKey) => (key === null ? Infinity : own ? own.indexOf(key) : 0);
    const name = (key: LineKey) =>
      dimension === 'decade' ? (key ?? '') : (cellLabel(reader, dimension, key)?.text ?? '');
    return lines.toSorted(
      (one, other) =>
        Number(one.key === null) - Number(other.key === null) ||
        place(one.key) - place(other.key) ||
        collator.compare(name(one.key), name(other.key)),
    );
  };
  return { ...table, rows: sorted(table.rows, rows), columns: sorted(table.columns, columns) };
}
