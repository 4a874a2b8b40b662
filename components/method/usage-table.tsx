import { DataTable } from '@/components/ui/data-table';

export type UsageTableProps = {
  caption: string;
  heads: readonly [name: string, shown: string];
  rows: readonly { id: string; name: string; how: string }[];
  /** What is said of the areas drawn by who holds the ground. */
  held: string;
};

/** How disputed areas are shown. */
export function UsageTable({ caption, heads, rows, held }: UsageTableProps) {
  return (
    <>
      <DataTable caption={caption} className="max-w-3xl">
        <thead>
          <tr>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, how }) => (
            <tr key={id}>
              <th scope="row" className="font-normal">
                {name}
              </th>
              <td>{how}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className="mt-4 max-w-measure">{held}</p>
    </>
  );
}
