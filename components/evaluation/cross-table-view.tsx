import { DataTable } from '@/components/ui/data-table';
import { AtlasLink } from '@/components/ui/link';
import { type CrossTableOptions, keysIn, keyToText } from '@/lib/evaluation/cross-table.options';
import type { CrossCellView, CrossTableView } from '@/lib/evaluation/cross-table.presenter';
import type { LineKey } from '@/lib/evaluation/cross-table.rules';
import type { Translate } from '@/lib/i18n/translate';

export type CrossTableViewProps = {
  view: CrossTableView;
  caption: string;
  options: CrossTableOptions;
  /** This page with other options. */
  hrefOf(options: Partial<CrossTableOptions>): string;
  /** This page with a cell open beside the table; null for the whole of a line. */
  cellHref(row: LineKey | undefined, column: LineKey | undefined): string;
  /** The cell that is open. */
  open: { row: LineKey | undefined; column: LineKey | undefined } | null;
  /** Rows that can be unfolded; the others have nothing below them. */
  foldable: ReadonlySet<string>;
  t: Translate;
};

const head = 'no-underline hover:underline';

/** A cross-table that reads like a printed one; its heads sort, its rows are pinned and unfolded, its cells open their list. */
export function CrossTableTable(props: CrossTableViewProps) {
  const { view, caption, options, hrefOf, t } = props;
  const totalOrder = options.order === '-total' ? 'total' : '-total';
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <th scope="col" aria-sort={options.order === 'name' ? 'ascending' : undefined}>
            <AtlasLink href={hrefOf({ order: 'name' })} look="quiet" className={head}>
              {t(`dimension.${options.rows}`)}
            </AtlasLink>
          </th>
          {view.columns.map(({ key, label, lang }) => (
            <HeadCell
              key={keyToText(key)}
              label={label}
              lang={lang}
              order={`:${keyToText(key)}`}
              {...{ options, hrefOf, t }}
            />
          ))}
          <th scope="col" data-number aria-sort={sortOf(options.order, 'total')}>
            <AtlasLink
              href={hrefOf({ order: totalOrder })}
              look="quiet"
              className={head}
              title={t('table.sortBy')}
            >
              {t('table.total')}
              <SortArrow order={options.order} by="total" />
            </AtlasLink>
          </th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <Row key={`${row.isBelow}-${keyToText(row.key)}`} row={row} {...props} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('table.all')}</th>
          {view.totals.map((cell, index) => (
            <Figure
              key={keyToText(view.columns[index]?.key ?? null)}
              cell={cell}
              row={undefined}
              column={view.columns[index]?.key ?? null}
              {...props}
            />
          ))}
          <Figure cell={view.total} row={undefined} column={undefined} {...props} />
        </tr>
      </tfoot>
    </DataTable>
  );
}

type HeadCellProps = Pick<CrossTableViewProps, 'options' | 'hrefOf' | 't'> & {
  label: string;
  lang: string | null;
  order: string;
};

function HeadCell({ label, lang, order, options, hrefOf, t }: HeadCellProps) {
  const next = options.order === `-${order}` ? order : `-${order}`;
  return (
    <th scope="col" data-number aria-sort={sortOf(options.order, order)}>
      <AtlasLink
        href={hrefOf({ order: next })}
        look="quiet"
        className={head}
        lang={lang ?? undefined}
        title={t('table.sortBy')}
      >
        {label}
        <SortArrow order={options.order} by={order} />
      </AtlasLink>
    </th>
  );
}

const sortOf = (order: string, by: string) =>
  order === by ? ('ascending' as const) : order === `-${by}` ? ('descending' as const) : undefined;

function SortArrow({ order, by }: { order: string; by: string }) {
  if (order !== by && order !== `-${by}`) return null;
  return <span aria-hidden="true"> {order === by ? '↑' : '↓'}</span>;
}

function Row({ row, ...props }: CrossTableViewProps & { row: CrossTableView['rows'][number] }) {
  const { view, options, hrefOf, foldable, t } = props;
  const text = keyToText(row.key);
  const [pinned, open] = [keysIn(options.pin).map(keyToText), keysIn(options.open).map(keyToText)];
  const toggled = (list: readonly string[]) =>
    (list.includes(text) ? list.filter((each) => each !== text) : [...list, text]).join(',');
  const isPinned = pinned.includes(text);
  const isOpen = open.includes(text);
  return (
    <tr className={isPinned ? 'bg-sheet' : undefined}>
      <th scope="row" className={`min-w-44 font-normal ${row.isBelow ? 'ps-6' : ''}`}>
        <span className="flex items-baseline justify-between gap-3">
          <span lang={row.lang ?? undefined}>{row.label}</span>
          <span className="no-print flex shrink-0 gap-1">
            {!row.isBelow && foldable.has(text) && (
              <RowButton
                href={hrefOf({ open: toggled(open) })}
                label={t(isOpen ? 'table.fold' : 'table.unfold', { name: row.label })}
              >
                {isOpen ? '−' : '+'}
              </RowButton>
            )}
            {!row.isBelow && (
              <RowButton
                href={hrefOf({ pin: toggled(pinned) })}
                label={t(isPinned ? 'table.unpin' : 'table.pin', { name: row.label })}
              >
                {isPinned ? '●' : '○'}
              </RowButton>
            )}
          </span>
        </span>
      </th>
      {row.cells.map((cell, index) => (
        <Figure
          key={keyToText(view.columns[index]?.key ?? null)}
          cell={cell}
          row={row.key}
          column={view.columns[index]?.key ?? null}
          {...props}
        />
      ))}
      <Figure cell={row.total} row={row.key} column={undefined} strong {...props} />
    </tr>
  );
}

function RowButton({ href, label, children }: { href: string; label: string; children: string }) {
  return (
    <AtlasLink
      href={href}
      look="plain"
      scroll={false}
      aria-label={label}
      title={label}
      className="inline-flex size-6 items-center justify-center rounded-sm text-ink-2 hover:bg-water hover:text-accent"
    >
      {children}
    </AtlasLink>
  );
}

type FigureProps = Pick<CrossTableViewProps, 'cellHref' | 'open'> & {
  cell: CrossCellView;
  row: LineKey | undefined;
  column: LineKey | undefined;
  strong?: boolean;
};

/** A figure opens what it counts; nothing there is a dot, and nothing to open. */
function Figure({ cell: { text, spoken, share }, row, column, strong, cellHref, open }: FigureProps) {
  const isOpen = open !== null && open.row === row && open.column === column;
  const figure = (
    <>
      <span aria-hidden="true">{text}</span>
      <span className="sr-only">{spoken}</span>
    </>
  );
  return (
    <td
      data-number
      className={`whitespace-nowrap tabular-nums ${strong ? 'font-semibold' : ''} ${isOpen ? 'bg-water' : ''}`}
    >
      {text === '·' ? (
        <span className="text-ink-2">{figure}</span>
      ) : (
        <AtlasLink
          href={cellHref(row, column)}
          look="quiet"
          scroll={false}
          aria-current={isOpen ? 'true' : undefined}
        >
          {figure}
        </AtlasLink>
      )}
      {share !== null && <span className="block text-ink-2 text-xs">{share}</span>}
    </td>
  );
}
