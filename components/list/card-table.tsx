import type { ReactNode } from 'react';

/** A row that is laid out as a block, as on a phone, is no row to some assistive technology unless its role is said. */
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

export type CardTableProps = {
  /** What the table shows, in a sentence. */
  caption: string;
  captionHidden?: boolean;
  columns: readonly string[];
  /** `CardRow`s. */
  children: ReactNode;
};

/** A table set like a printed one; on a phone each row becomes a card. */
export function CardTable({ caption, captionHidden = false, columns, children }: CardTableProps) {
  return (
    <table {...roles.table} className="block w-full border-collapse text-sm md:table">
      <caption className={captionHidden ? 'sr-only' : 'block pb-2 text-start text-ink-2 md:table-caption'}>
        {caption}
      </caption>
      <thead {...roles.rowgroup} className="sr-only md:not-sr-only md:table-header-group">
        <tr {...roles.row} className="border-ink-2 border-b text-ink-2">
          {columns.map((column) => (
            <th
              key={column}
              {...roles.columnheader}
              scope="col"
              className="py-2 pe-4 text-start font-semibold last:pe-0"
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup} className="block md:table-row-group">
        {children}
      </tbody>
    </table>
  );
}

export function CardRow({ children }: { children: ReactNode }) {
  return (
    <tr
      {...roles.row}
      className="block break-inside-avoid border-hairline border-b py-3 md:table-row md:py-0"
    >
      {children}
    </tr>
  );
}

type CellProps = {
  children: ReactNode /** `inline` runs on from the cell before it where the row is a card. */;
  flow?: 'block' | 'inline';
  className?: string;
};

const cell = 'align-top md:table-cell md:py-2.5 md:pe-4 md:last:pe-0';

export function CardHead({ children, flow = 'block', className = '' }: CellProps) {
  return (
    <th {...roles.rowheader} scope="row" className={`${flow} ${cell} text-start font-normal ${className}`}>
      {children}
    </th>
  );
}

export function CardCell({ children, flow = 'block', className = '' }: CellProps) {
  return (
    <td {...roles.cell} className={`${flow} ${cell} ${className}`}>
      {children}
    </td>
  );
}
