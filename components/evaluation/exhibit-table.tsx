import { DataTable } from '@/components/ui/data-table';
import { AtlasLink } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import type { ExhibitCell, ExhibitTable } from '@/lib/evaluation/exhibit';

export type ExhibitTableViewProps = {
  table: ExhibitTable;
  captionHidden?: boolean;
  /** Name of the table's frame: the section around it bears the caption already. */
  frame?: string;
};

/** The table of an exhibit: figures to the right, totals set apart, every cell that has a list behind it a link to it. */
export function ExhibitTableView({
  table: { caption, columns, rows },
  captionHidden,
  frame,
}: ExhibitTableViewProps) {
  const body = rows.filter(({ isTotal }) => !isTotal);
  const totals = rows.filter(({ isTotal }) => isTotal);
  const cellsOf = (cells: readonly ExhibitCell[]) =>
    cells.map((cell, index) => {
      const column = columns[index];
      if (!column) return null;
      if (index === 0)
        return (
          <th key={column.key} scope="row" className="min-w-40 font-normal">
            <Cell cell={cell} />
          </th>
        );
      return column.kind === 'number' ? (
        <td key={column.key} data-number className="tabular-nums">
          <Cell cell={cell} />
        </td>
      ) : (
        <td key={column.key} className="max-w-96 break-words">
          <Cell cell={cell} />
        </td>
      );
    });
  return (
    <DataTable caption={caption} captionHidden={captionHidden} frame={frame}>
      <thead>
        <tr>
          {columns.map(({ key, label, lang, kind }) => (
            <th
              key={key}
              scope="col"
              lang={lang ?? undefined}
              {...(kind === 'number' ? { 'data-number': true } : {})}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map(({ key, cells }) => (
          <tr key={key}>{cellsOf(cells)}</tr>
        ))}
      </tbody>
      {totals.length > 0 && (
        <tfoot>
          {totals.map(({ key, cells }) => (
            <tr key={key}>{cellsOf(cells)}</tr>
          ))}
        </tfoot>
      )}
    </DataTable>
  );
}

function Cell({ cell: { text, lang, href, status } }: { cell: ExhibitCell }) {
  const shown = status ? (
    <StatusMark status={status} label={text} />
  ) : (
    <span lang={lang ?? undefined}>{text}</span>
  );
  return href ? <AtlasLink href={href}>{shown}</AtlasLink> : shown;
}
