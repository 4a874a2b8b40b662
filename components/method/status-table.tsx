import { DataTable } from '@/components/ui/data-table';
import { StatusMark } from '@/components/ui/status-mark';
import type { DerivedStatus } from '@/lib/partnership/partnership.rules';

export type StatusTableProps = {
  caption: string;
  heads: readonly [word: string, means: string, count: string];
  rows: readonly { status: DerivedStatus; label: string; meaning: string; count: string }[];
};

/** The five statuses: symbol and word, what each means, how many ties bear it. */
export function StatusTable({ caption, heads, rows }: StatusTableProps) {
  return (
    <DataTable caption={caption} className="max-w-3xl">
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
          <th scope="col" data-number>
            {heads[2]}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ status, label, meaning, count }) => (
          <tr key={status}>
            <th scope="row" className="font-medium">
              <StatusMark status={status} label={label} />
            </th>
            <td className="min-w-52">{meaning}</td>
            <td data-number>{count}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
