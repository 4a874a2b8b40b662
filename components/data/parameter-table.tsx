import { DataTable } from '@/components/ui/data-table';

export type ParameterTableProps = {
  caption: string;
  heads: readonly [parameter: string, meaning: string, example: string];
  rows: readonly { parameter: string; meaning: string; example: string }[];
};

/** The filter language: each parameter, what it keeps, how it is written. */
export function ParameterTable({ caption, heads, rows }: ParameterTableProps) {
  return (
    <DataTable caption={caption} className="max-w-4xl">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ parameter, meaning, example }) => (
          <tr key={parameter}>
            <th scope="row" className="whitespace-nowrap font-normal">
              <code>{parameter}</code>
            </th>
            <td className="min-w-56">{meaning}</td>
            <td className="whitespace-nowrap">
              <code>{`${parameter}=${example}`}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
